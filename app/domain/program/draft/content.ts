import type { SourceShare } from "~/domain/subsidy/split";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Benefit } from "../terms/benefit";
import type { FirstDay } from "../terms/first-day";
import type { ChangeRule } from "../terms/change-rules";
import type { CeilingRule, Claims, ClaimableCost, ClaimableHire, Milestones, ReportRule } from "../terms/month-rules";
import type { RecoveryRule } from "../terms/recovery-rule";
import type { Criterion } from "../criteria/criterion";
import type { DocumentRequirement } from "../form/document-requirement";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { QuestionStep } from "../form/question";

/** A clause that the program rests on. Criteria and reasons name it by `key`. */
export interface LegalClause {
  readonly key: string;
  readonly title: LocalizedText;
  readonly clause: LocalizedText;
  readonly url?: string;
}

/** When people may apply: always, or on the days [from, to). */
export type ApplicationWindow =
  | { readonly kind: "always" }
  | { readonly kind: "range"; readonly from: CivilDate; readonly to: CivilDate };

/** Who gets the money: nobody (the public landlord does not charge it), the company, or the operator for its tenants. */
export type Settlement = "waived" | "toCompany" | "toOperator";

/** Where the rented space comes from: a room of a city site is allocated, the company has a lease of its own, or neither. */
export type Premises = "unit" | "lease" | "none";

/** From an award's total of `fromFen` on, so many people must approve. */
export interface ApprovalRule {
  readonly fromFen: number;
  readonly approvals: number;
}

/** Working days that each step may take. */
export interface StepWorkingDays {
  readonly intake: number;
  readonly correction: number;
  readonly review: number;
  readonly decision: number;
  readonly appeal: number;
}

/** One line of the reviewers' sheet, scored from 0 to `max`. */
export interface ScoringItem {
  readonly key: string;
  readonly label: LocalizedText;
  readonly max: number;
}

/** Everything a program version says. Published, it never changes; applications and awards are pinned to it. */
export interface ProgramContent {
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  /** Slug of the zone, or null for a program of the whole city. */
  readonly zone: string | null;
  readonly legalBasis: readonly LegalClause[];
  readonly fairCompetitionReview: {
    readonly by: LocalizedText;
    readonly on: CivilDate;
    readonly conclusion: LocalizedText;
  };
  /** True, or why nobody can apply yet. */
  readonly open: true | { readonly reason: LocalizedText };
  readonly applicationWindow: ApplicationWindow;
  readonly settlement: Settlement;
  /** Who pays which part of each amount; the shares sum to 1. */
  readonly funding: readonly SourceShare[];
  /** Of programs that share a group only the highest is paid in a month. */
  readonly stackingGroup: string | null;
  readonly premises: Premises;
  readonly stepWorkingDays: StepWorkingDays;
  /** Length of the public notice. */
  readonly noticeWorkingDays: number;
  /** Rising, the first from 0 fen. */
  readonly requiredApprovals: readonly ApprovalRule[];
  /** What is paid for space, or null when the program pays for something else. */
  readonly benefit: Benefit | null;
  readonly firstDay: FirstDay;
  /** What the program gives beside, in words. */
  readonly otherBenefits: readonly LocalizedText[];
  readonly report: ReportRule;
  /** Absent where each month is reported by itself, at any time until `lapseDaysAfterEnd`. */
  readonly claims?: Claims;
  /** Working days after the end of an award in which its months may still be confirmed. */
  readonly lapseDaysAfterEnd: number;
  readonly milestones?: Milestones;
  /** Costs and hires of which claims are made, up to the ceiling of each year. */
  readonly items: readonly ClaimableCost[];
  readonly hires: readonly ClaimableHire[];
  readonly ceilings?: CeilingRule;
  /** What a company may ask for while its award runs; each kind at most once. */
  readonly changes: readonly ChangeRule[];
  /** Working days in which a company can answer before something is taken from it. */
  readonly hearingDays: number;
  /** Working days after which a letter that nobody opened counts as delivered. */
  readonly deliveryDays: number;
  /** The most of a payment that may be kept back for debts, a decimal or fraction from 0 to 1. */
  readonly setOffShare: string;
  /** How what was given too much is asked back. */
  readonly recovery: RecoveryRule;
  readonly criteria: Criterion;
  readonly documents: readonly DocumentRequirement[];
  readonly steps: readonly QuestionStep[];
  readonly scoring: readonly ScoringItem[];
}
