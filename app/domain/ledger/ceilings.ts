import type { Fen } from "~/domain/kernel/money/fen";
import { isFen, type Json, refuse } from "./refusal";

/** Reads the ceilings of `rows`, at `path`: each of another year. */
export const readCeilings = (rows: readonly Json[], path: string): Map<number, Fen> => {
  const ceilings = new Map<number, Fen>();
  for (const [i, { year, fen }] of rows.entries()) {
    const known = typeof year === "number" && Number.isInteger(year) && year >= 1 && year <= 9999;
    if (!known || ceilings.has(year)) return refuse(`${path}[${i}].year`, "must be a year, once");
    if (!isFen(fen, 0)) return refuse(`${path}[${i}].fen`, "must be a whole number of fen, 0 or more");
    ceilings.set(year, fen);
  }
  return ceilings;
};
