import type { Head } from "~/domain/kernel/list/file";
import type { FileCell } from "~/domain/kernel/list/list";
import type { Truth } from "~/domain/program/criteria/evaluate";
import type { FoundAs } from "~/domain/replay/replay-case";
import { changeOf, type ReplayRow } from "~/domain/replay/row";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { reasonWords } from "~/i18n/replay-words";
import { createT } from "~/i18n/t.server";

const heads = [
  ...(["reference", "company", "standing", "criteriaBefore", "criteriaAfter"] as const),
  ...(["amountBefore", "amountAfter", "change", "lastDayBefore", "lastDayAfter", "reasons"] as const),
];

const holds: Readonly<Partial<Record<(typeof heads)[number], Head["holds"]>>> = {
  amountBefore: "fen",
  amountAfter: "fen",
  change: "fen",
  lastDayBefore: "day",
  lastDayAfter: "day",
};

const lastDay = (end: CivilDate | null): CivilDate | null => end && addDays(end, -1);

/** What a function gives for each key, asked once: many cases share their words. */
const remembered = <K>(ask: (key: K) => string): ((key: K) => string) => {
  const known = new Map<K, string>();
  return (key) => {
    const words = known.get(key) ?? ask(key);
    known.set(key, words);
    return words;
  };
};

/** The cases of a replay as lines of a file, in words. */
export function replayLines(language: Locale) {
  const t = createT(language, "replay");
  const reasonOf = remembered((reason: string) => reasonWords(t, reason));
  const standingOf = remembered((standing: FoundAs) => t(`standing.${standing}`));
  const truthOf = remembered((truth: Truth) => t(`criteria:criterion.${truth}`));
  const line = (row: ReplayRow): readonly FileCell[] => [
    row.reference,
    row.company,
    standingOf(row.standing),
    truthOf(row.before.truth),
    truthOf(row.after.truth),
    row.before.fen,
    row.after.fen,
    changeOf(row),
    lastDay(row.before.end),
    lastDay(row.after.end),
    row.reasons.map(reasonOf).join(t("common:marks.next")),
  ];
  return { heads: heads.map((head): Head => ({ text: t(`table.${head}`), holds: holds[head] })), line };
}
