import { groupBy } from "~/domain/kernel/group-by";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Book } from "../book";
import { entitledSteps } from "./entitled";
import type { GrantedMonths } from "./granted-months";
import { paidByMonth, settledSteps } from "./settled";
import type { MonthFall, WrittenLine } from "./types";
import type { Written } from "./written";

/**
 * The months of an award from the plan to the money, ascending, as they stand on `today`: what the plan gives, what caps and
 * other awards take, what lapsed, and what of the rest waits, was waived, kept back, paid, or is owed. None
 * before its approval: until then it counts for nothing. `granted` are its months beside the others, where they are known; `only`, the
 * months that are asked for: all where absent.
 */
export const waterfall = (
  written: Written,
  book: Book,
  today: CivilDate,
  granted?: GrantedMonths,
  only?: ReadonlySet<Month>,
): MonthFall[] => {
  if (book.order === null) return [];
  const entitled = entitledSteps(written, book, granted, only);
  const paid = paidByMonth(book);
  const lines = groupBy(
    book.lines.map((line, i): WrittenLine => ({ ...line, act: written.lineActs[i] ?? -1 })),
    ({ month }) => month,
  );
  const months = [...new Set([...entitled.keys(), ...book.closedBy.keys()])].filter(
    (month) => only?.has(month) ?? true,
  );
  return months.toSorted().map((month) => ({
    month,
    payableFen: book.payable.get(month) ?? 0,
    entitled: entitled.get(month) ?? [],
    settled: settledSteps(book, written, month, paid.get(month) ?? [], lines.get(month)?.[0]?.act ?? -1, today),
    lines: lines.get(month) ?? [],
  }));
};
