import { yearStart } from "~/domain/award/ceilings";
import type { KnownCeiling } from "~/domain/award/input";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";
import type { Formats } from "~/i18n/format";
import type { Translate } from "~/i18n/types";
import { tierWords } from "./line-words";

interface Course {
  readonly tiers: readonly TierSpan[];
  readonly suspensions: readonly DateRange[];
  /** By year; none with a plan. */
  readonly ceilings: readonly KnownCeiling[];
}

type Note = readonly [on: CivilDate, words: string];

/** What a bar of that stretch of days shows beside its length, in words and by date: suspensions, each tier after the first, ceilings. */
export function courseNotes(
  { tiers, suspensions, ceilings }: Course,
  shown: DateRange,
  t: Translate,
  f: Formats,
): readonly Note[] {
  const inSight = ({ from, to }: DateRange) => from < shown.to && to > shown.from;
  const pauses = suspensions.filter(inSight).map(({ from, to }): Note => {
    const range = { from: f.dateShort(from), to: f.dateShort(addDays(to, -1)) };
    return [from, t("award:tracking.pause", range)];
  });
  const steps = tiers
    .filter(
      ({ tier }, i) => i > 0 && (tier.kind !== tiers[i - 1]?.tier.kind || tier.value !== tiers[i - 1]?.tier.value),
    )
    .filter(inSight)
    .map(({ from, tier }): Note => {
      return [from, t("award:tracking.step", { from: f.dateShort(from), tier: tierWords(tier, t, f) })];
    });
  const years = ceilings
    .filter(({ year }) => inSight({ from: yearStart(year), to: yearStart(year + 1) }))
    .map(({ year, fen, grantedFen }): Note => {
      const said = { year: String(year), granted: f.money(grantedFen), ceiling: f.money(fen) };
      return [yearStart(year), t("ledger:claim.part", said)];
    });
  return [...pauses, ...steps, ...years].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The same as a list. A plain function, since lists call it per row. */
export const courseList = (course: Course, shown: DateRange, t: Translate, f: Formats) => {
  const notes = courseNotes(course, shown, t, f);
  return notes.length === 0 ? (
    t("award:tracking.even")
  ) : (
    <ul className="text-sm">
      {notes.map(([on, words]) => (
        <li key={on + words}>{words}</li>
      ))}
    </ul>
  );
};
