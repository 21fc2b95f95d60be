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
}

type Note = readonly [on: CivilDate, words: string];

/** What a bar of that stretch of days shows beside its length, in words and by date: suspensions, and each tier after the first. */
export function courseNotes(
  { tiers, suspensions }: Course,
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
    .slice(1)
    .filter(inSight)
    .map(({ from, tier }): Note => {
      return [from, t("award:tracking.step", { from: f.dateShort(from), tier: tierWords(tier, t, f) })];
    });
  return [...pauses, ...steps].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
