import { type PublishedYear, type WorkingCalendar, workingCalendar } from "~/domain/kernel/time/working-days";
import { cached } from "../kernel/cached.server";
import { dateColumn } from "../kernel/civil";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

/** A published year as it is stored. */
export interface StoredYear extends PublishedYear {
  readonly version: number;
}

/** The published years as they stand at this moment, the oldest first. */
export const readPublishedYears = ({ rows }: Reading = asItStands): Promise<StoredYear[]> =>
  rows<StoredYear & Record<string, unknown>>(
    `SELECT year, source, holidays, workdays, version FROM working_calendar ORDER BY year`,
  );

const calendar = cached(async (reading) => workingCalendar(await readPublishedYears(reading)), 60_000);

/** The published years as they stand, or stood at most a minute ago: one holiday calendar a year changes them. */
export const readWorkingCalendar = (reading: Reading = asItStands): Promise<WorkingCalendar> => calendar.read(reading);

/** The next read in this process sees a year that was published. */
export const forgetWorkingCalendar = (): void => calendar.forget();

/** Lets nobody else publish a year until the transaction ends, and reads the years as they stand. */
export async function lockPublishedYears(tx: Tx): Promise<StoredYear[]> {
  await tx.$executeRaw`LOCK TABLE working_calendar IN SHARE ROW EXCLUSIVE MODE`;
  return readPublishedYears(tx);
}

/** Writes a published year over what stood. */
export async function writePublishedYear(tx: Tx, published: PublishedYear): Promise<void> {
  const { year, source } = published;
  const [holidays, workdays] = [published.holidays.map(dateColumn), published.workdays.map(dateColumn)];
  await tx.workingCalendar.upsert({
    where: { year },
    create: { year, source, holidays, workdays },
    update: { source, holidays, workdays, version: { increment: 1 } },
    select: { year: true },
  });
}
