import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { PlanBook } from "~/domain/ledger/book";
import { leasedOn, type LeasedRow } from "~/domain/subsidy/leased-on";
import type { LeaseRowInput } from "~/domain/subsidy/types";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { daysOf } from "./award-now";

/** Area and rent of the unit that an award moves to, a decimal string, and fen per m² and month; and what its company leases it for already. */
export interface UnitTerms extends Omit<LeaseRowInput, "from"> {
  readonly leased: readonly LeasedRow[];
}

/** A lease as an act has it. */
export interface LeaseKnown {
  readonly lease: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate | null;
}

/** The lease of an award as it is known now. */
export const leaseNow = ({ input }: PlanBook): LeaseKnown => ({ lease: input.lease, leaseEnd: input.leaseEnd ?? null });

/** The lease that a change makes known. Moving to a unit that is not known (null) is refused before. */
export const proposedLease = (
  proposal: ProposalOf<"rent" | "unit">,
  book: PlanBook,
  unit: UnitTerms | null,
): LeaseKnown => {
  if (proposal.kind === "rent") return { ...leaseNow(book), lease: proposal.lease };
  if (proposal.unitId === null) return { lease: proposal.lease, leaseEnd: proposal.leaseEnd };
  const { from } = proposal;
  const stays = book.input.lease.filter((row) => row.from < from);
  const own = unit && leasedOn(unit.leased, from);
  // A lease that runs already counts from the day of the move on.
  if (own) return { lease: [...stays, ...own.rows.map((row) => latest(row, from))], leaseEnd: own.leaseEnd };
  const offered = unit ? [{ from, areaM2: unit.areaM2, rentFenPerM2Month: unit.rentFenPerM2Month }] : [];
  return { lease: [...stays, ...offered], leaseEnd: null };
};

const latest = (row: LeaseRowInput, from: CivilDate): LeaseRowInput => (row.from < from ? { ...row, from } : row);

const rowKey = ({ from, areaM2, rentFenPerM2Month }: LeaseRowInput): string =>
  `${from} ${Number(areaM2)} ${rentFenPerM2Month}`;

const onlyIn = (one: LeaseKnown, other: LeaseKnown): CivilDate[] => {
  const known = new Set(other.lease.map(rowKey));
  return one.lease.filter((row) => !known.has(rowKey(row))).map(({ from }) => from);
};

/** The first day on which the one lease is another than the other; null where they are the same. */
export const leasesDiffer = (one: LeaseKnown, other: LeaseKnown): CivilDate | null => {
  const ends = one.leaseEnd === other.leaseEnd ? [] : [one.leaseEnd, other.leaseEnd];
  const days = [...onlyIn(one, other), ...onlyIn(other, one), ...ends].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
};

/** What is wrong with rows: out of order, or new and from a day on which the award has ended. */
const rowProblems = (lease: readonly LeaseRowInput[], known: LeaseKnown, to: CivilDate): ChangeProblem[] => {
  const knownRows = new Set(known.lease.map(rowKey));
  return lease.flatMap((row, i) => {
    const [field, ahead] = [`lease[${i}].from`, lease[i - 1]];
    if (ahead && row.from <= ahead.from) return [{ field, error: "change.leaseOrder" }];
    return row.from >= to && !knownRows.has(rowKey(row)) ? [{ field, error: `change.afterAward?date=${to}` }] : [];
  });
};

/** What is wrong with a lease that a change makes known. */
export const leaseProblems = (
  proposal: ProposalOf<"rent" | "unit">,
  book: PlanBook,
  unit: UnitTerms | null,
): readonly ChangeProblem[] => {
  const days = daysOf(book);
  if (proposal.kind === "unit" && proposal.unitId !== null) {
    if (!unit) return [{ field: "unitId", error: "unitGone" }];
    if (proposal.from < days.from) return [{ field: "from", error: `change.beforeAward?date=${days.from}` }];
    return proposal.from >= days.to ? [{ field: "from", error: `change.afterAward?date=${days.to}` }] : [];
  }
  if (proposal.lease.length === 0) return [{ field: "lease", error: "change.leaseEmpty" }];
  const problems = rowProblems(proposal.lease, leaseNow(book), days.to);
  if (problems.length > 0) return problems;
  const same = leasesDiffer(leaseNow(book), proposedLease(proposal, book, unit)) === null;
  return same ? [{ field: "lease", error: "change.nothingChanges" }] : [];
};
