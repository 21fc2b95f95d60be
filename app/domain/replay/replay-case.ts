import type { AwardEvent, LeaseRowInput, PlanLine } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { BenefitTerms } from "../program/terms/benefit";
import type { CriterionResult } from "../program/criteria/evaluate";
import type { SpaceWish } from "../program/terms/expected-input";
import type { ProfileFacts } from "../program/criteria/facts-from";
import type { Answers } from "../program/form/question";

/** What an award fixed, and what has happened to it since. Awards of the same terms share the object. */
export interface FixedAward {
  readonly terms: BenefitTerms;
  readonly start: CivilDate;
  readonly lease: readonly LeaseRowInput[];
  readonly leaseEnd: CivilDate | null;
  readonly events: readonly AwardEvent[];
}

/** How a case stands: it has an award that is not over, is not decided yet, or was decided against. */
export type FoundAs = "award" | "open" | "rejected";

/** A case as far as a replay looks at it, with its facts as known on the day it was submitted. */
export type ReplayCase = {
  readonly submittedOn: CivilDate;
  readonly profile: ProfileFacts;
  /** Awards of the company in this program that were approved before. */
  readonly earlierAwards: number;
  readonly answers: Answers;
  readonly wish: SpaceWish;
} & (
  | { readonly standing: "award"; readonly award: FixedAward }
  | { readonly standing: "open" | "rejected"; readonly award: null }
);

/** What a version makes of a case. Without an amount there are no lines, and no end. */
export interface CaseSide {
  readonly result: CriterionResult;
  /** The terms that the amount comes from; null where none follow from the answers. */
  readonly terms: BenefitTerms | null;
  readonly end: CivilDate | null;
  readonly totalFen: number;
  readonly lines: readonly PlanLine[];
  /** Why there is no amount, where that is for another reason than the criteria. */
  readonly without: "noBenefit" | "noTerms" | "noLease" | "refused" | null;
}

export interface CaseOutcome {
  readonly before: CaseSide;
  readonly after: CaseSide;
}
