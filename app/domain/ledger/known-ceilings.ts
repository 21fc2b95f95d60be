import type { KnownCeiling } from "~/domain/award/input";
import type { Month } from "~/domain/kernel/time/month";
import { grantedByYear } from "./acts/grant";
import type { CeilingsBook } from "./book";

/** The ceilings of an award with what was granted of each, by year. */
export const knownCeilings = (book: Pick<CeilingsBook, "ceilings" | "grants">): KnownCeiling[] => {
  const granted = grantedByYear(book);
  return [...book.ceilings]
    .toSorted(([a], [b]) => a - b)
    .map(([year, fen]) => ({ year, fen, grantedFen: granted.get(year) ?? 0 }));
};

/** The last month of which something is granted. */
export const lastGranted = ({ grants }: Pick<CeilingsBook, "grants">): Month | undefined =>
  grants
    .flatMap(({ month, counts }) => (counts ? [month] : []))
    .toSorted()
    .at(-1);
