import type { ActReader } from "../act-reader";
import type { CeilingsBook } from "../book";
import { readCeilings } from "../ceilings";
import { grantedByYear } from "./grant";

/** The ceilings from now on, none below what was granted of its year. */
export const ceiling = (act: ActReader, book: CeilingsBook): void => {
  const ceilings = readCeilings(act.rows("ceilings", ["year", "fen"]), `${act.path}.ceilings`);
  const granted = grantedByYear(book);
  for (const year of granted.keys()) if (!ceilings.has(year)) act.refuse("ceilings", `must have the year ${year}`);
  for (const [i, [year, fen]] of [...ceilings].entries())
    if (fen < (granted.get(year) ?? 0)) act.refuse(`ceilings[${i}].fen`, "must not be below what was granted");
  book.ceilings = ceilings;
};
