import { z } from "zod";
import { date, lines, optionalLines, version } from "~/forms/kernel/fields";
import { readAt, rejectionReasons } from "~/forms/decision/decision";

const longest = 2000;

/** By award, the digest of the effect that was shown; on which day it was worked out, and how many acts were known. */
const shownEffect = {
  shown: z.record(z.uuid("invalid"), z.string().max(200)).default({}),
  known: version,
  shownOn: date("program"),
};

/** A step that takes a reason, or none: what is missing is told by the step. */
export const plainStepForm = z
  .strictObject({ ...readAt, reason: optionalLines(longest) })
  .transform(({ saw, reason, ...step }) => ({ ...step, reason: reason ?? "" }));

export const changeApprovalForm = z.strictObject({ ...readAt, ...shownEffect }).transform(({ saw, ...step }) => step);

export const changeRefusalForm = z
  .strictObject({ ...readAt, reasons: rejectionReasons })
  .transform(({ saw, ...step }) => step);

/** What a reviewer recommends of a request; what is missing is told by the step. */
export const changeRecommendationForm = z
  .strictObject({
    ...readAt,
    ...shownEffect,
    outcome: z
      .enum(["approve", "reject"], { error: "requiredChoice" })
      .optional()
      .transform((outcome) => outcome ?? null),
    reasons: rejectionReasons,
  })
  .transform(({ saw, ...step }) => step);

/** Proposes what stands in the change, as its effect was shown. */
export const changeProposalForm = z
  .strictObject({ ...readAt, ...shownEffect, reason: lines(4000) })
  .transform(({ saw, ...step }) => step);

/** A new proposal, made once for its page. */
export const newProposalForm = z.strictObject({ reason: lines(4000), ...shownEffect });
