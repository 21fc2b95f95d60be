import type { EntitledStep, MonthFall, SettledStep } from "~/domain/ledger/waterfall/types";
import { escaped } from "../../markup";
import { stepLabel, stepNote } from "./step-words";
import type { AwardVoice } from "./voice";

const row = (label: string, note: string | null, amount: string, className?: string): string => {
  const muted = note === null ? "" : `<span class="muted">${escaped(note)}</span>`;
  const open = className === undefined ? "<tr>" : `<tr class="${className}">`;
  return `${open}<th scope="row">${escaped(label)}${muted}</th><td>${escaped(amount)}</td></tr>`;
};

/** One month from the plan to the money: what the plan gives, what is taken from it, and what became of the rest. `of` names it. */
export const fallMarkup = (fall: MonthFall, of: string, voice: AwardVoice): string => {
  const { t, f } = voice;
  const stepRow = (step: EntitledStep | SettledStep) =>
    row(stepLabel(step, voice), stepNote(step, voice), f.money(step.fen));
  const corrections = fall.lines.filter(({ kind }) => kind === "correction");
  const rows = [
    ...fall.entitled.map(stepRow),
    row(t("months.payable"), null, f.money(fall.payableFen), "fall-sum"),
    ...fall.settled.map(stepRow),
    ...corrections.map(({ on, fen }) =>
      row(t("step.corrected", { date: f.date(on) }), null, f.moneyChange(fen), "muted"),
    ),
  ];
  const caption = `<caption class="visually-hidden">${escaped(t("months.caption", { month: of }))}</caption>`;
  const heads = [t("months.step"), t("months.amount")].map((words) => `<th scope="col">${escaped(words)}</th>`);
  const head = `<thead class="visually-hidden"><tr>${heads.join("")}</tr></thead>`;
  return `<table class="fall">${caption}${head}<tbody>${rows.join("")}</tbody></table>`;
};
