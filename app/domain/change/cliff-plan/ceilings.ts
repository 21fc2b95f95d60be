import { yearStart } from "~/domain/award/ceilings";
import type { Fen } from "~/domain/kernel/money/fen";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import type { CeilingsBook } from "~/domain/ledger/book";
import type { CeilingsCourse } from "~/domain/ledger/course/ceilings-course";
import type { PossibleChange } from "../possible";
import { ceilingsUntil } from "../proposed/sums";

/** What comes of an award with ceilings: the ceiling of another year, or the last day whose month counts. */
export type CeilingCliff =
  | { readonly kind: "year"; readonly on: CivilDate; readonly year: number; readonly fen: Fen }
  | { readonly kind: "lastDay"; readonly on: CivilDate };

/** What a company can do about it. */
export type CeilingChoice =
  /** The benefit ends early on `on`, its first day without; `lostFen` is what is given up. */
  | {
      readonly kind: "endEarly";
      readonly change: PossibleChange;
      readonly on: CivilDate;
      readonly lostFen: Fen;
    }
  | { readonly kind: "ceiling"; readonly change: PossibleChange };

/** What comes after `today`, in order. */
export const ceilingCliffs = ({ years, standing }: CeilingsCourse, today: CivilDate): CeilingCliff[] => {
  const opening = years.flatMap(({ year, leftFen: fen, when }): CeilingCliff[] =>
    when === "ahead" && fen > 0 ? [{ kind: "year", on: yearStart(year), year, fen }] : [],
  );
  const last = addDays(standing.payingEnd.on, -1);
  return last >= today && standing.amountLeftFen > 0 ? [...opening, { kind: "lastDay", on: last }] : opening;
};

/** The first day of the first year that begins on a day or after it. */
const yearFrom = (day: CivilDate): CivilDate => (day.endsWith("-01-01") ? day : yearStart(Number(day.slice(0, 4)) + 1));

const leaving = (book: CeilingsBook, change: PossibleChange, today: CivilDate): CeilingChoice[] => {
  const on = yearFrom(change.earliest ?? addDays(today, 1));
  const sum = (fen: Iterable<Fen>) => [...fen].reduce((total, each) => total + each, 0);
  const lostFen = sum(book.ceilings.values()) - sum(ceilingsUntil(book, on).map(({ fen }) => fen));
  return lostFen > 0 ? [{ kind: "endEarly", change, on, lostFen }] : [];
};

/** What a company can do: of what can be asked for, today or late. Ending is shown from the first day on which it gives something up. */
export const ceilingChoices = (
  book: CeilingsBook,
  possible: readonly PossibleChange[],
  today: CivilDate,
): CeilingChoice[] =>
  possible.flatMap((change): CeilingChoice[] => {
    if (change.by === null) return [];
    if (change.rule.kind === "ceiling") return [{ kind: "ceiling", change }];
    return change.rule.kind === "endEarly" ? leaving(book, change, today) : [];
  });
