import type { Book, Books } from "./book";
import { shownMonth, shownSetOff } from "./shown";
import type { LedgerMonth, Line, Payment } from "./types";

interface OfAward {
  readonly award: string;
}

/** What one act gave: lines and payments by order of approval, and the months whose sums are others after it. */
export interface Gave {
  readonly lines: readonly (OfAward & Omit<Line, "on">)[];
  readonly payments: readonly (OfAward & Pick<Payment, "run" | "fen" | "items" | "setOff">)[];
  readonly months: readonly (OfAward & LedgerMonth)[];
}

/** What was told of an award so far. */
interface Told {
  lines: number;
  payments: number;
  /** The sums of its closed months, in their order. */
  months: Map<string, LedgerMonth>;
}

const isSame = (a: LedgerMonth, b: LedgerMonth | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof LedgerMonth)[]).every((key) => a[key] === b[key]);

const linesSince = ({ id, lines }: Book, from: number): Gave["lines"] =>
  lines.slice(from).map(({ month, kind, fen }) => ({ award: id, month, kind, fen }));

const paymentsSince = ({ id, payments }: Book, from: number): Gave["payments"] =>
  payments
    .slice(from)
    .map(({ run, fen, items, setOff }) => ({ award: id, run, fen, items, setOff: shownSetOff(setOff) }));

const changedMonths = ({ id: award, closed }: Book, months: Told["months"]): Gave["months"] =>
  closed.flatMap((each) => {
    const now = shownMonth(each);
    if (isSame(now, months.get(now.month))) return [];
    months.set(now.month, now);
    return [{ award, ...now }];
  });

/** Follows a replay: is asked after each act what it gave. */
export const givingFollower = (): ((books: Books) => Gave) => {
  const told = new Map<Book, Told>();
  return ({ approved }) => {
    const gave: Gave[] = [];
    for (const book of approved) {
      const before = told.get(book) ?? { lines: 0, payments: 0, months: new Map() };
      told.set(book, before);
      gave.push({
        lines: linesSince(book, before.lines),
        payments: paymentsSince(book, before.payments),
        months: changedMonths(book, before.months),
      });
      before.lines = book.lines.length;
      before.payments = book.payments.length;
    }
    const [only] = gave;
    if (only && gave.length === 1) return only;
    return {
      lines: gave.flatMap(({ lines }) => lines),
      payments: gave.flatMap(({ payments }) => payments),
      months: gave.flatMap(({ months }) => months),
    };
  };
};
