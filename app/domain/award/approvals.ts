import type { CivilDate } from "~/domain/time/civil-date";

/** What an approval says yes to; all else that an award fixes follows from the version and the answers. */
export interface ApprovedTerms {
  /** First day of the benefit. */
  readonly start: CivilDate;
  /** The unit to allocate, where the program gives one. */
  readonly unitId: string | null;
}

/** What one more approval makes of those that stand. */
export interface ApprovalEffect {
  /** It begins anew: those that stand have other terms, and no longer count. */
  readonly voids: boolean;
  /** How many stand with it. */
  readonly given: number;
  /** It is the last that the amount takes, so that the award is made. */
  readonly complete: boolean;
}

/** The effect of approving these terms, when `needed` people must approve their amount. Approvals that stand agree with each other. */
export const approvalEffect = (
  standing: readonly ApprovedTerms[],
  { start, unitId }: ApprovedTerms,
  needed: number,
): ApprovalEffect => {
  const voids = standing.some((each) => each.start !== start || each.unitId !== unitId);
  const given = voids ? 1 : standing.length + 1;
  return { voids, given, complete: given >= needed };
};
