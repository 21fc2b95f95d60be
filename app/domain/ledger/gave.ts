import type { Book, Books } from "./book";
import { type ClosedMonth, recoveredOf } from "./closed-month";
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
  readonly months: Map<ClosedMonth, LedgerMonth>;
}

/** Whether the sums of a month are those that were told; what is due and owed follows from the others. */
const isTold = (closed: ClosedMonth, told: LedgerMonth | undefined): boolean =>
  told !== undefined &&
  told.payableFen === closed.payable &&
  told.waivedFen === closed.waived &&
  told.settledFen === closed.settled &&
  told.recoveredFen === recoveredOf(closed) &&
  told.forgivenFen === closed.forgiven &&
  told.demandedFen === closed.demanded;

const NOTHING: Gave = { lines: [], payments: [], months: [] };

/** The months whose sums are others than were told; most acts change none. */
const changedMonths = ({ closed }: Book, { months }: Told): ClosedMonth[] | null => {
  let changed: ClosedMonth[] | null = null;
  for (const each of closed) if (!isTold(each, months.get(each))) (changed ??= []).push(each);
  return changed;
};

/** What an award was given since it was told last. */
const givenSince = (book: Book, told: Told): Gave => {
  const { id: award, lines, payments } = book;
  const changed = changedMonths(book, told);
  if (!changed && lines.length === told.lines && payments.length === told.payments) return NOTHING;
  const months = (changed ?? []).map((each) => {
    const now = shownMonth(each);
    told.months.set(each, now);
    return { award, ...now };
  });
  const gave = {
    lines: lines.slice(told.lines).map(({ month, kind, fen }) => ({ award, month, kind, fen })),
    payments: payments
      .slice(told.payments)
      .map(({ run, fen, items, setOff }) => ({ award, run, fen, items, setOff: shownSetOff(setOff) })),
    months,
  };
  told.lines = lines.length;
  told.payments = payments.length;
  return gave;
};

const together = (a: Gave, b: Gave): Gave => {
  if (a === NOTHING || b === NOTHING) return a === NOTHING ? b : a;
  return {
    lines: [...a.lines, ...b.lines],
    payments: [...a.payments, ...b.payments],
    months: [...a.months, ...b.months],
  };
};

/** Follows a replay: is asked after each act what it gave. */
export const givingFollower = (): ((books: Books) => Gave) => {
  const told = new Map<Book, Told>();
  return ({ approved }) => {
    let gave = NOTHING;
    for (const book of approved) {
      const before = told.get(book) ?? { lines: 0, payments: 0, months: new Map<ClosedMonth, LedgerMonth>() };
      told.set(book, before);
      gave = together(gave, givenSince(book, before));
    }
    return gave;
  };
};
