import { readDeadlines, type StoredDeadline } from "~/data/city/deadlines.server";
import type { StoredYear } from "~/data/city/working-calendar.server";
import type { Reading } from "~/data/kernel/db.server";
import { recount, type Recounted } from "~/domain/city/recount";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type PublishedYear, workingCalendar } from "~/domain/kernel/time/working-days";

export interface MovedDeadline {
  readonly before: StoredDeadline;
  readonly after: Recounted;
}

/** The deadlines that a year makes final or moves once it is published beside those that stand. */
export async function foreseeCalendar(
  reading: Reading,
  today: CivilDate,
  standing: readonly StoredYear[],
  published: PublishedYear,
): Promise<MovedDeadline[]> {
  const { year } = published;
  const [before, after] = [
    workingCalendar(standing),
    workingCalendar([...standing.filter((each) => each.year !== year), published]),
  ];
  return (await readDeadlines(reading, year, today)).flatMap((deadline) => {
    const recounted = recount(year, before, after, deadline);
    return recounted ? [{ before: deadline, after: recounted }] : [];
  });
}

/** How many became final, and how many are later than they were. */
export const countMoved = (moved: readonly MovedDeadline[]) => ({
  settled: moved.filter(({ before, after }) => before.provisional && !after.provisional).length,
  moved: moved.filter(({ before, after }) => before.dueOn !== after.dueOn).length,
});
