import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What an approver chooses; all else that an award fixes follows from the version, the answers and the unit. */
export interface ApprovedTerms {
  /** First day of the benefit. */
  readonly start: CivilDate;
  /** The unit to allocate, where the program gives one. */
  readonly unitId: string | null;
  /** Whom it is paid to, where that is an operator. */
  readonly operatorId: string | null;
}

/** The figures that an approval says yes to, as they were when it was given. */
export interface ApprovedFigures {
  readonly totalFen: Fen;
  /** A digest of what they are computed from; of an award: terms, area, rent, end of the lease. */
  readonly basis: string;
}

/** What an approval of an award says yes to: terms, and the figures that followed from them. */
export interface ApprovedPlan extends ApprovedTerms, ApprovedFigures {}

/** What an approval of any case says yes to; that of a change has no terms of its own. */
type Approved = ApprovedFigures & Partial<ApprovedTerms>;

/** What one more approval makes of those that stand. */
export interface ApprovalEffect {
  /**
   * Why it begins anew: those that stand are of another start, unit or payee, or of the same but other figures (the unit's rent has
   * changed since), and no longer count. Null where it joins them.
   */
  readonly anew: "terms" | "figures" | null;
  /** How many stand with it. */
  readonly given: number;
  /** It is the last that the amount takes, so that the award is made. */
  readonly complete: boolean;
}

const differs = (standing: Approved, plan: Approved): ApprovalEffect["anew"] => {
  const terms = ["start", "unitId", "operatorId"] as const;
  if (terms.some((term) => standing[term] !== plan[term])) return "terms";
  return standing.basis === plan.basis && standing.totalFen === plan.totalFen ? null : "figures";
};

/** The effect of approving this plan (or change), when `needed` people must approve its amount. Approvals that stand agree with each other. */
export const approvalEffect = (standing: readonly Approved[], plan: Approved, needed: number): ApprovalEffect => {
  const anew = standing.map((each) => differs(each, plan)).find((each) => each !== null) ?? null;
  const given = anew ? 1 : standing.length + 1;
  return { anew, given, complete: given >= needed };
};

/** Whether a person would only repeat an approval of theirs that stands: one that begins anew changes it. */
export const repeatsOwn = (
  personId: string,
  standing: readonly { readonly approverId: string }[],
  { anew }: Pick<ApprovalEffect, "anew">,
): boolean => anew === null && standing.some(({ approverId }) => approverId === personId);
