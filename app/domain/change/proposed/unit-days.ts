import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { AwardEffect } from "../effect";
import { type ChangeProblem, type ChangeProposal, unitMovedTo } from "../proposal";

/** An award is in a unit from a day on, until it comes into the next one, or ends. */
export interface UnitStay {
  readonly award: string;
  readonly unitId: string;
  readonly from: CivilDate;
  /** It came there from a lease of its own, so its first day there is not that of the award. */
  readonly afterLease: boolean;
}

/** The units that a change is about, as they are occupied now. */
export interface UnitsKnown {
  /** Where the awards of these premises are, by their days. */
  readonly stays: readonly UnitStay[];
  /** The days on which those units, or the one that is moved to, are somebody else's. */
  readonly taken: readonly (DateRange & { readonly unitId: string })[];
}

type Stay = Pick<UnitStay, "unitId" | "from">;

const firstFrom = ({ from, afterLease }: UnitStay, start: CivilDate): CivilDate =>
  afterLease && from > start ? from : start;

/** Where an award is once the change holds, of where it is now. */
const staysAfter = (proposal: ChangeProposal, stays: readonly UnitStay[]): Stay[] => {
  const [first, ...others] = stays;
  if (proposal.kind === "terms" && first)
    return [{ ...first, from: firstFrom(first, proposal.terms.start) }, ...others];
  if (proposal.kind !== "unit" || proposal.unitId === null) return [...stays];
  const { unitId, from } = proposal;
  return [...stays.filter((stay) => stay.from < from), { unitId, from }];
};

/** What is wrong with a move: the award is in that unit already, and goes nowhere from it. */
export const sameUnitProblems = (
  proposal: ChangeProposal,
  award: string,
  { stays }: Pick<UnitsKnown, "stays">,
): readonly ChangeProblem[] => {
  if (proposal.kind !== "unit" || proposal.unitId === null) return [];
  const last = stays.filter((stay) => stay.award === award).at(-1);
  const same = last?.unitId === proposal.unitId && last.from <= proposal.from;
  return same ? [{ field: "unitId", error: "change.sameUnit" }] : [];
};

/** What of the units that a change needs, on the days on which it would need them, is somebody else's. */
export const takenUnitProblems = (
  proposal: ChangeProposal,
  award: string,
  { stays, taken }: UnitsKnown,
  effects: readonly AwardEffect[],
): readonly ChangeProblem[] => {
  const inUnits = [...new Set(stays.map((stay) => stay.award))];
  const awards = inUnits.length > 0 ? inUnits : [award];
  const needed = awards.flatMap((id) => {
    const end = effects.find((each) => each.award === id)?.endAfter;
    const own = staysAfter(
      proposal,
      stays.filter((stay) => stay.award === id),
    );
    return end
      ? own.map((stay, i) => ({ ...stay, to: [own[i + 1]?.from ?? end, end].toSorted()[0] as CivilDate }))
      : [];
  });
  const other = taken.find((days) =>
    needed.some(({ unitId, from, to }) => unitId === days.unitId && from < to && from < days.to && days.from < to),
  );
  if (!other) return [];
  const field = other.unitId === unitMovedTo(proposal) ? "unitId" : "kind";
  return [{ field, error: `change.unitTaken?from=${other.from}&to=${other.to}` }];
};
