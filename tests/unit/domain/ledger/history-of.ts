import { historian } from "~/domain/ledger/history/history";
import type { DecidingAct } from "~/domain/ledger/history/types";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput } from "~/domain/ledger/types";

/** What was decided about an award, from an input that the ledger takes. */
export const historyOf = (input: LedgerInput, award: string): DecidingAct[] => {
  const { watch, decisions } = historian(input.acts, award);
  replay(input, watch);
  return decisions;
};
