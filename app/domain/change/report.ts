import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput } from "~/domain/ledger/types";
import type { ChangeProblem, ChangeProposal } from "./proposal";
import { daysOf } from "./proposed/award-now";

/** What is told of premises, since a day: nobody is in them, somebody else is, or the rent (fen per m² and month) is another. */
export type Report =
  | { readonly what: "vacant" | "sublet"; readonly since: CivilDate }
  | { readonly what: "rent"; readonly since: CivilDate; readonly rentFenPerM2Month: Fen };

/**
 * What a report comes to if it is right, by the ledger as it stands: an end for a cause, or the lease as it then is, with the rent until the
 * next day on which it was another already. Null for a rent of an award that has no lease, or is not in effect.
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
  const next = later.findIndex((each) => each.rentFenPerM2Month !== last.rentFenPerM2Month);
  const same = next < 0 ? later : later.slice(0, next);
  const row = { from: since, areaM2: last.areaM2, rentFenPerM2Month };
  const follows = same.map((each) => ({ ...each, rentFenPerM2Month }));
  return { kind: "rent", lease: [...stays, row, ...follows, ...later.slice(same.length)] };
};

/** The most that a rent of premises is taken for, in fen per m² and month; more is a slip of the pen. */
const MOST_RENT_FEN = 1_000_000;

/** What is wrong with a report of an award in effect, at its field: before its first day, or a rent that is none, or the present one. */
export const reportProblem = (report: Report, input: LedgerInput, award: string): ChangeProblem | null => {
  const book = replay(input).all.get(award);
  if (book?.kind !== "plan") return null;
  const { from } = daysOf(book);
  const { since } = report;
  if (since < from) return { field: "since", error: `dateTooEarly?min=${from}` };
  if (report.what !== "rent") return null;
  if (report.rentFenPerM2Month > MOST_RENT_FEN) return { field: "rent", error: `tooBig?max=${MOST_RENT_FEN / 100}` };
  const now = book.input.lease.findLast((row) => row.from <= since);
  const same = now?.rentFenPerM2Month === report.rentFenPerM2Month;
  return same ? { field: "rent", error: "change.nothingChanges" } : null;
};
