import type { UseCaseContext } from "~/data/access/context";
import { changeApprovals } from "~/domain/change/approvals";
import { approvalEffect } from "~/domain/decision/approvals";
import type { Locale } from "~/i18n/locale";
import { fingerprint } from "~/platform/fingerprint.server";
import { shownFields } from "../shown-fields";
import { approvalItems } from "./case-records.server";
import { caseEffects } from "./case-effects.server";
import { approvalsOfChange } from "./change-facts";
import { isOffered, type StepGiven } from "./shown-step.server";

/** The page of an approval: what the change does as it is now, who has approved, and what one more approval brings about. */
export async function changeApprovalPage(ctx: UseCaseContext, given: StepGiven, locale: Locale) {
  const { change, content } = given;
  const { now, ...effects } = await caseEffects(ctx, change, locale);
  const standing = approvalsOfChange(change);
  const own = standing.some(({ approverId }) => approverId === ctx.actor.userId);
  const frame = { effects, own, approvals: approvalItems({ ...given, locale }, null) };
  if (!now?.ok) return { ...frame, open: isOffered(ctx, change, "approve"), confirm: null };
  const needed = changeApprovals(content.requiredApprovals, now.sums);
  const basis = fingerprint(now.digests);
  const { anew, given: number, complete } = approvalEffect(standing, { totalFen: now.sums.totalFen, basis }, needed);
  return {
    ...frame,
    approvals: approvalItems({ ...given, locale }, change.state === "proposed" ? basis : null),
    // Whose approval is of another effect approves the new one anew.
    open: own || isOffered(ctx, change, "approve", now.sums),
    confirm:
      own && anew === null
        ? null
        : { hidden: shownFields(now), anew: standing.length > 0 && anew !== null, complete, number, needed },
  };
}
