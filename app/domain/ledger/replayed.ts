import type { FieldError } from "~/domain/subsidy/types";
import { type Binding, bindingsOf, fundsOf } from "./funds";
import { type Gave, givingFollower } from "./gave";
import { type Projection, projectionsOf } from "./projection";
import { Refused } from "./refusal";
import { replay } from "./replay";
import { shown } from "./shown";
import type { Ledger } from "./types";

export interface Replayed {
  readonly ledger: Ledger;
  /** What each act gave, in the order of the acts: what more acts give never changes it. */
  readonly gave: readonly Gave[];
  readonly projections: readonly Projection[];
  /** What the awards bind of each source, by order of approval. */
  readonly bindings: readonly Binding[];
}

export type ReplayedResult = ({ readonly ok: true } & Replayed) | { readonly ok: false; readonly error: FieldError };

/** The ledger with what each act gave, and what is known of the awards after all of them: what is stored of a company. */
export const replayed = (raw: unknown): ReplayedResult => {
  const gave: Gave[] = [];
  const follow = givingFollower();
  try {
    const books = replay(raw, (now) => gave.push(follow(now)));
    return {
      ok: true,
      ledger: { awards: [...books.all.values()].map(shown), funds: fundsOf(books) },
      gave,
      projections: projectionsOf(books),
      bindings: bindingsOf(books),
    };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.problem };
    throw error;
  }
};
