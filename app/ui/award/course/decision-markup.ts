import { pathTo } from "~/addresses/path-to";
import type { T } from "~/i18n/types";
import { escaped } from "../../markup";
import { awardEventWords, decisionEffects, decisionTitle, type DecisionView, isForCause } from "./decision-words";
import { rangeWords } from "./range-words";
import type { AwardVoice } from "./voice";

const paragraph = (text: string, className?: string): string =>
  `<p${className === undefined ? "" : ` class="${className}"`}>${escaped(text)}</p>`;

const link = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

const titles = (decision: DecisionView, decisions: readonly DecisionView[], voice: AwardVoice): string => {
  const { t, f, acts } = voice;
  if (decision.events.length === 0) return paragraph(decisionTitle(decision, decisions, voice), "history-title");
  return decision.events
    .map(({ event, annulledBy }) => {
      const words = awardEventWords(event, voice, isForCause(decision));
      if (annulledBy === null) return paragraph(words, "history-title");
      const since = escaped(t("history.annulled", { date: f.date(acts[annulledBy] ?? "") }));
      return `<p><s class="muted">${escaped(words)}</s> ${since}</p>`;
    })
    .join("");
};

/** Where it was decided, and the letters of it. */
const decidedWhere = ({ decidedIn }: DecisionView, { t, side }: AwardVoice): string => {
  if (!decidedIn) return "";
  const { id, about, reference, letters } = decidedIn;
  const href =
    about === "change" ? pathTo(`/${side}/changes/:id`, { id }) : pathTo(`/${side}/applications/:id`, { id });
  const links = [
    link(href, t(`history.in.${about}`, { reference })),
    ...letters.map((letter) =>
      link(pathTo(`/${side}/letters/:id`, { id: letter.id }), t("history.letter", { reference: letter.reference })),
    ),
  ];
  return `<p class="history-links">${links.join("")}</p>`;
};

/** The months that it changed, as a table to be opened. */
const changedMonths = ({ runs }: DecisionView, voice: AwardVoice, common: T<"common">): string => {
  const { t, f } = voice;
  const name = escaped(t("history.months"));
  const heads = (["month", "effect", "change"] as const).map((key) => escaped(t(`history.${key}`)));
  const [month = "", effect = "", change = ""] = heads;
  const rows = runs.map((run) => {
    const sums = `${f.money(run.beforeFen)} → ${f.money(run.afterFen)}`;
    return [
      `<tr><th scope="row" data-label="${month}">${escaped(rangeWords(run, voice))}</th>`,
      `<td data-label="${effect}">${escaped(t(`history.${run.effect}`))}</td>`,
      `<td data-label="${change}" class="num">${escaped(sums)}</td></tr>`,
    ].join("");
  });
  const head = `<thead><tr><th scope="col">${month}</th><th scope="col">${effect}</th><th scope="col" class="num">${change}</th></tr></thead>`;
  const table = `<table class="table table-dense"><caption class="visually-hidden">${name}</caption>${head}<tbody>${rows.join("")}</tbody></table>`;
  const label = escaped(common("list.scroll", { name: t("history.months") }));
  const scroll = `<div class="table-scroll" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
  return `<details class="disclosure"><summary>${name}</summary><div class="disclosure-body">${scroll}</div></details>`;
};

/**
 * Decisions as escaped markup, one item each. A long award has ten and more, each with a table: as elements they were a quarter of
 * the work of answering (docs/performance.md).
 */
export const decisionMarkup = (decisions: readonly DecisionView[], voice: AwardVoice, common: T<"common">): string => {
  const { t, f } = voice;
  return decisions
    .map((decision) => {
      const { on, by, reason, runs, own, name } = decision;
      const date = f.date(on);
      const parts = [
        titles(decision, decisions, voice),
        paragraph(by ? t("history.by", { date, by }) : date, "muted figures"),
        reason ? paragraph(t("history.reason", { reason })) : "",
        ...decisionEffects(decision, decisions, voice).map((line) => paragraph(line)),
        decidedWhere(decision, voice),
        runs.length > 0 && !(own && name === "approve") ? changedMonths(decision, voice, common) : "",
      ];
      return `<li>${parts.join("")}</li>`;
    })
    .join("");
};
