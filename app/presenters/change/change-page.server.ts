import { readChangeLetters } from "~/data/change/change-letter.reader.server";
import type { ChangeView } from "~/data/change/change.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { askedOtherwise } from "~/domain/change/asked-terms";
import { changeRule } from "~/domain/change/asked-for";
import { changeActions } from "~/domain/change/decide";
import { type ChangeEventAction, insideChangeSteps } from "~/domain/change/inside-steps";
import { lettersLeft } from "~/domain/change/letters";
import { changeStates } from "~/domain/change/states";
import type { ChangeProposal } from "~/domain/change/proposal";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { clauseWords } from "../program/clauses";
import { changeEffects } from "./change-effects.server";
import { titlesReplaced } from "./decided-titles.server";
import { inCompany } from "./effect-now.server";
import { proposalWords } from "./proposal-words.server";
import { unitName } from "./unit-name.server";

type Inside = (typeof insideChangeSteps)[number];

const isTold = (action: ChangeEventAction): action is Exclude<ChangeEventAction, Inside> =>
  !insideChangeSteps.some((each) => each === action);

const evidenceName = (content: ProgramContent, change: ChangeView, key: string, locale: Locale): string => {
  const evidence = changeRule(content, change.kind)?.evidence.find((each) => each.key === key);
  return evidence ? inLanguage(evidence.name, locale) : key;
};

const pointsOf = (
  content: ProgramContent,
  change: ChangeView,
  { points }: ChangeView["corrections"][number],
  locale: Locale,
) =>
  points.map(({ id, target, message, answer }) => ({
    id,
    message,
    answer,
    about: target.startsWith("document:")
      ? evidenceName(content, change, target.slice("document:".length), locale)
      : createT(locale, "request")("page.general"),
  }));

/** Everything that the founder's page of a change shows. */
export async function changePage(change: ChangeView, actor: Actor, locale: Locale) {
  const { id, state, kind, origin, awardId, dueOn, dueProvisional } = change;
  const t = createT(locale, "request");
  const content = await contentOf(change.versionId);
  const wordsOf = async (proposal: ChangeProposal) =>
    proposalWords(proposal, locale, {
      unit: await unitName({ proposal }, locale),
      decisions: await titlesReplaced(actor, { proposal, awardId }, locale),
    });
  const words = await wordsOf(change.proposal);
  const asked = askedOtherwise(change);
  const clauses = clauseWords(content, locale);
  const actions = changeActions(
    state,
    (permission) => can(actor, permission, { companyId: change.companyId }) === "yes",
  );
  const { shown } = await changeEffects(inCompany({ actor }), change, locale);
  const open = change.corrections.find(({ answeredAt }) => answeredAt === null);
  return {
    title: t("page.title", { change: words.title, reference: change.reference }),
    id,
    version: change.version,
    reference: change.reference,
    award: { id: awardId, reference: change.award },
    company: change.company,
    program: inLanguage(content.name, locale),
    kind,
    origin,
    state,
    label: changeStates[state].publicLabel,
    turn: changeStates[state].turn,
    until: dueOn ? { date: dueOn, provisional: dueProvisional } : null,
    words,
    /** What the company asked for, where the office proposes something else. */
    asked: asked && (await wordsOf(asked)),
    reason: change.reason,
    lateReason: change.lateReason,
    effect: shown && {
      ...shown,
      letters: lettersLeft(shown.letters, {
        decided: changeStates[state].turn === "nobody",
        heard: change.hearings.length > 0,
      }),
    },
    mayAnswer: actions.includes("answer") && open !== undefined,
    mayAnswerHearing: actions.includes("answerHearing"),
    mayWithdraw: actions.includes("withdrawRequest") && origin === "company",
    requests: change.corrections.map((request) => ({
      id: request.id,
      open: request.answeredAt === null,
      points: pointsOf(content, change, request, locale),
    })),
    hearings: change.hearings,
    hasDocuments: change.documents.length > 0,
    takesDocuments: (changeRule(content, kind)?.evidence.length ?? 0) > 0,
    history: change.events
      .flatMap(({ id: key, action, at, by, reason }) => (isTold(action) ? [{ key, action, at, by, reason }] : []))
      .toReversed(),
    refusals: change.determinations.flatMap(({ outcome, reasons }) =>
      state === "refused" && outcome === "reject"
        ? reasons.map(({ clause, words: said }) => ({ clause: clause && (clauses.get(clause) ?? clause), words: said }))
        : [],
    ),
    letters: await readChangeLetters(actor, [id]),
  };
}

export type ChangePage = Awaited<ReturnType<typeof changePage>>;
