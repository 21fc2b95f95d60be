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
  "office.remove": on("office")<{ readonly version: number }>(),
  "office.setSeal": on("office")<{ readonly sealId: string; readonly sha256: string }>(),
  "office.removeSeal": on("office")<{ readonly sealId: string }>(),
  "office.refuseInfected": on("office")<{
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "phrase.add": on("phrase")(),
  "phrase.edit": on("phrase")<{ readonly retired: boolean }>(),
  "comparison.addCity": on("comparison")(),
  "comparison.editCity": on("comparison")<{ readonly retired: boolean }>(),
  "comparison.setFigure": on("comparison")<{ readonly figure: string }>(),
  "comparison.import": on("comparison")<{ readonly figures: number }>(),
  "calendar.announceMissing": on("calendar", { administrators: "city.calendarMissing" })(),
};
