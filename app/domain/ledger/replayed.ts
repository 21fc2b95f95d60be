import type { FieldError } from "~/domain/subsidy/types";
import type { Books } from "./book";
import { type Binding, bindingsOf, fundsOf } from "./funds";
import { type Gave, givingFollower } from "./gave";
import { type DebtSums, debtSumsOf } from "./debt-sums";
import { type Projection, projectionsOf } from "./projection";
import { Refused } from "./refusal";
import { replay } from "./replay";
import { shown } from "./shown";
import type { Ledger } from "./types";

/** What is stored of a company beside its acts. */
export interface Stored {
  /** What each act gave, in the order of the acts: what more acts give never changes it. */
  readonly gave: readonly Gave[];
  readonly projections: readonly Projection[];
  readonly debts: readonly DebtSums[];
}

export interface Replayed extends Stored {
  readonly ledger: Ledger;
  /** What the awards bind of each source, by order of approval. */
  readonly bindings: readonly Binding[];
}

type Result<Of> = ({ readonly ok: true } & Of) | { readonly ok: false; readonly error: FieldError };

const follow = <Of>(raw: unknown, further: (books: Books) => Of): Result<Pick<Stored, "gave"> & Of> => {
  const gave: Gave[] = [];
  const given = givingFollower();
  try {
    const books = replay(raw, (now) => gave.push(given(now)));
    return { ok: true, gave, ...further(books) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.problem };
    throw error;
  }
};

const known = (books: Books) => ({ projections: projectionsOf(books), debts: debtSumsOf(books) });

/** What must be stored of the awards and acts of a company. */
export const storedOf = (raw: unknown): Result<Stored> => follow(raw, known);

/** What acts give, and what the awards bind after them: all that money needs to know. */
export const boundBy = (raw: unknown): Result<Pick<Replayed, "gave" | "bindings">> =>
  follow(raw, (books) => ({ bindings: bindingsOf(books) }));

/** The ledger with what must be stored of it, and what the awards bind. */
export const replayed = (raw: unknown): Result<Replayed> =>
  follow(raw, (books) => ({
    ledger: { awards: [...books.all.values()].map(shown), funds: fundsOf(books) },
    bindings: bindingsOf(books),
    ...known(books),
  }));
