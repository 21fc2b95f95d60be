import fc from "fast-check";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";

/** Days around the years the product lives in. */
export const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2020-01-01", days));

/** Ranges of up to 400 days, some of them empty. */
export const anyRange: fc.Arbitrary<DateRange> = fc
  .tuple(anyDate, fc.integer({ min: 0, max: 400 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));
