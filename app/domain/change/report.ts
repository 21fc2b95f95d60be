import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput } from "~/domain/ledger/types";
import type { ChangeProposal } from "./proposal";

/** What is told of premises, since a day: nobody is in them, somebody else is, or the rent (fen per m² and month) is another. */
export type Report =
  | { readonly what: "vacant" | "sublet"; readonly since: CivilDate }
  | { readonly what: "rent"; readonly since: CivilDate; readonly rentFenPerM2Month: Fen };

/**
 * What a report comes to if it is right, as the reviewer finds it: an end for a cause, or the lease as it then is. Null for a rent of an
 * award that has no lease, or is not in effect.
 */
export const proposalOfReport = (report: Report, input: LedgerInput, award: string): ChangeProposal | null => {
  if (report.what !== "rent") return { kind: "terminate", on: report.since };
  const book = replay(input).all.get(award);
  if (book?.kind !== "plan" || book.order === null) return null;
  const { since, rentFenPerM2Month } = report;
  const stays = book.input.lease.filter(({ from }) => from < since);
  const last = book.input.lease.findLast(({ from }) => from <= since) ?? book.input.lease[0];
  if (!last) return null;
  const later = book.input.lease.filter(({ from }) => from > since);
  const row = { from: since, areaM2: last.areaM2, rentFenPerM2Month };
  return { kind: "rent", lease: [...stays, row, ...later.map((each) => ({ ...each, rentFenPerM2Month }))] };
};
