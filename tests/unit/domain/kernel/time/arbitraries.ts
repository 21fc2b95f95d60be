import fc from "fast-check";
import { addDays } from "~/domain/kernel/time/civil-date";

/** Days around the years the product lives in. */
export const anyDate = fc.integer({ min: 0, max: 5000 }).map((days) => addDays("2020-01-01", days));
