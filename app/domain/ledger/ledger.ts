import type { FieldError } from "~/domain/subsidy/types";
import { fundsOf } from "./funds";
import { unlessRefused } from "./refusal";
import { replay } from "./replay";
import { shown } from "./shown";
import type { Ledger } from "./types";

export type LedgerResult = { ok: true; ledger: Ledger } | { ok: false; errors: FieldError[] };

/**
 * The ledger of the awards of one company (docs/rules/ledger.md), from an input of any origin: what its acts, in the order in which
 * they were written, have made of the plans. Refuses an input with the first thing that is wrong with it.
 */
export const ledgerOf = (raw: unknown): LedgerResult => {
  const made = unlessRefused((): Ledger => {
    const books = replay(raw);
    return { awards: [...books.all.values()].map(shown), funds: fundsOf(books) };
  });
  return made.ok ? { ok: true, ledger: made.value } : made;
};
