import type { ProgramContent } from "~/domain/program/draft/content";
import { leaseFromAnswers } from "~/domain/program/form/lease-from-answers";
import type { CountedAnswers } from "~/domain/program/form/counted-answers";
import { termsFor } from "~/domain/program/terms/terms-for";
import { leasedOn, type LeasedRow } from "~/domain/subsidy/leased-on";
import type { LeaseRowInput, TermsInput } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** A unit as a lease: its area and the rent asked, or what the company leases it for already. */
export interface UnitOffer {
  readonly id: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  readonly leased: readonly LeasedRow[];
}

/** What an award would fix: the input of its plan, and where the space comes from. */
export interface AwardProposal {
  readonly terms: TermsInput;
  readonly lease: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate | null;
  readonly landlord: string | null;
  readonly unitId: string | null;
}

export type ProposalProblem = "noTerms" | "unitMissing" | "leaseMissing" | "startBeforeLease";

/**
 * The award that a version's terms and the application's answers lead to from `start` on. A program that gives a unit takes area
 * and rent from the company's lease of it, or else from the unit; one that follows the company's lease takes them from the answers that intake has checked.
 */
export const awardProposal = (
  content: ProgramContent,
  answers: CountedAnswers,
  start: CivilDate,
  unit: UnitOffer | null,
): { ok: true; proposal: AwardProposal } | { ok: false; problem: ProposalProblem } => {
  const terms = termsFor(content, answers);
  if (!terms) return { ok: false, problem: "noTerms" };
  const fixed = { ...terms, start };
  if (content.premises === "unit") {
    if (!unit) return { ok: false, problem: "unitMissing" };
    const leased = leasedOn(unit.leased, start);
    const asked = { from: start, areaM2: unit.areaM2, rentFenPerM2Month: unit.rentFenPerM2Month };
    const { rows: lease, leaseEnd } = leased ?? { rows: [asked], leaseEnd: null };
    return { ok: true, proposal: { terms: fixed, lease, leaseEnd, landlord: null, unitId: unit.id } };
  }
  const own = leaseFromAnswers(answers);
  const [first] = own?.rows ?? [];
  if (!own || !first) return { ok: false, problem: "leaseMissing" };
  if (start < first.from) return { ok: false, problem: "startBeforeLease" };
  const { rows: lease, leaseEnd, landlord } = own;
  return { ok: true, proposal: { terms: fixed, lease, leaseEnd, landlord, unitId: null } };
};
