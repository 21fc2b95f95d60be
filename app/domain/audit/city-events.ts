import { on } from "./event";

type Days = readonly string[];

/** The events of what a city sets up for itself. */
export const cityEvents = {
  /** `settled` counts the deadlines that became final by it, `moved` those that are later. */
  "calendar.publish": on("calendar")<{
    readonly version: number;
    readonly notice: string;
    readonly holidays: Days;
    readonly workdays: Days;
    readonly settled: number;
    readonly moved: number;
  }>(),
  "office.set": on("office")<{ readonly version: number }>(),
  "phrase.add": on("phrase")(),
  "phrase.edit": on("phrase")<{ readonly retired: boolean }>(),
  "calendar.announceMissing": on("calendar", { administrators: "city.calendarMissing" })(),
};
