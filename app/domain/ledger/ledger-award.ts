import type { ApprovedInput } from "~/domain/award/input";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { LedgerAward } from "./types";

/** An award as it is stored, as far as the ledger needs it. */
export interface StoredAward {
  readonly id: string;
  readonly versionId: string;
  readonly operatorId: string | null;
  readonly approved: ApprovedInput;
}

/** An award as the ledger takes it. Where nobody is known to run its site, it is paid to a payee of that site's version, who is nobody else. */
export const ledgerAward = (
  { id, versionId, operatorId, approved }: StoredAward,
  { stackingGroup, settlement, funding, setOffShare }: ProgramContent,
): LedgerAward => ({
  id,
  group: "ceilings" in approved ? null : (stackingGroup ?? null),
  settlement,
  operator: settlement === "toOperator" ? (operatorId ?? versionId) : null,
  funding,
  setOffShare,
  input: approved,
});
