import type { CivilDate } from "./civil-date";

/** The days from `from` up to but not including `to`. Empty when `to` is not after `from`. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
