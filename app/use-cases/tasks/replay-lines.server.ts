import { fenToYuanString } from "~/domain/money/fen";
import { changeOf, type ReplayRow } from "~/domain/program/replay/row";
import { addDays } from "~/domain/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { reasonWords } from "~/i18n/replay-words";
import { createT } from "~/i18n/t.server";

const heads = [
  ...(["reference", "company", "standing", "criteriaBefore", "criteriaAfter"] as const),
  ...(["amountBefore", "amountAfter", "change", "lastDayBefore", "lastDayAfter", "reasons"] as const),
];

const lastDay = (end: string | null): string => (end === null ? "" : addDays(end, -1));

/** The cases of a replay as lines of a file, in words. */
export function replayLines(language: Locale) {
  const t = createT(language, "replay");
  const line = (row: ReplayRow): readonly string[] => [
    ...[row.reference, row.company, t(`standing.${row.standing}`)],
    ...[t(`domain:criterion.${row.before.truth}`), t(`domain:criterion.${row.after.truth}`)],
    ...[row.before.fen, row.after.fen, changeOf(row)].map(fenToYuanString),
    ...[lastDay(row.before.end), lastDay(row.after.end)],
    row.reasons.map((reason) => reasonWords(t, reason)).join("; "),
  ];
  return { heads: heads.map((head) => t(`table.${head}`)), line };
}
