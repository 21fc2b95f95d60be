import type { MonthRow } from "~/domain/ledger/waterfall/month-rows";
import { escaped } from "../../markup";
import type { Tone } from "../../primitives/tone";
import { fallMarkup } from "./fall-markup";
import { rangeWords } from "./range-words";
import { rowState } from "./row-state";
import type { AwardVoice } from "./voice";

const badge = (tone: Tone, words: string): string => `<span class="badge tone-${tone}">${escaped(words)}</span>`;

const rowMarkup = (row: MonthRow, today: string, voice: AwardVoice): string => {
  const { t, f } = voice;
  const [fall] = row.falls;
  const range = rangeWords(row, voice);
  const state = rowState(row, voice);
  const count = row.falls.length + row.idle.length;
  const several = `<span class="muted">${escaped(t("common:marks.aside", { text: t("months.count", { count }) }))}</span>`;
  const present = row.from === today.slice(0, 7) && row.from === row.to;
  const head = [
    `<span>${escaped(range)}${count > 1 ? several : ""}</span>`,
    `<span>${present ? `${badge("info", t("months.thisMonth"))} ` : ""}${badge(state.tone, state.words)}</span>`,
    `<span class="figures">${escaped(f.money(row.payableFen))}</span>`,
  ].join("");
  if (!fall) return `<div class="month-row">${head}</div>`;
  const each = row.falls.length > 1 ? `<p class="muted">${escaped(t("months.each"))}</p>` : "";
  return `<details class="month-open"><summary class="month-row">${head}</summary>${each}${fallMarkup(fall, range, voice)}</details>`;
};

/**
 * The months of a year as escaped markup, each to be opened for its waterfall. A long award has some forty of them: as elements they
 * were half the work of answering (docs/performance.md).
 */
export const monthMarkup = (rows: readonly MonthRow[], today: string, voice: AwardVoice): string =>
  rows.map((row) => rowMarkup(row, today, voice)).join("");
