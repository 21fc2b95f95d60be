import { type WorkingCalendar, workingCalendar } from "~/domain/kernel/time/working-days";
import { cached } from "../kernel/cached.server";
import { asItStands, type Reading } from "../kernel/db.server";

interface Row {
  readonly year: number;
  readonly source: string;
  readonly holidays: string[];
  readonly workdays: string[];
}

const calendar = cached(
  async ({ rows }) =>
    workingCalendar(
      await rows<Row & Record<string, unknown>>(`SELECT year, source, holidays, workdays FROM working_calendar`),
    ),
  60_000,
);

/** The published years as they stand, or stood at most a minute ago: one holiday calendar a year changes them. */
export const readWorkingCalendar = (reading: Reading = asItStands): Promise<WorkingCalendar> => calendar.read(reading);
