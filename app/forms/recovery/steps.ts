import { z } from "zod";
import { isMonth } from "~/domain/kernel/time/month";
import { payWays, recoveryCauses, recoveryOutcomes } from "~/domain/recovery/judgement";
import { lines, optionalDate, optionalLines, optionalWhole, version } from "~/forms/kernel/fields";

const longest = 2000;
const month = z.string().refine(isMonth, "invalid");

const judged = z
  .strictObject({
    month,
    cause: z.enum(recoveryCauses),
    outcome: z.enum(recoveryOutcomes),
    words: optionalLines(longest),
  })
  .transform(({ words, ...each }) => ({ ...each, words: words ?? "" }));

/** Any step of a recovery: what it does not ask for is not sent, and what is missing is told by the step. */
export const recoveryStepForm = z
  .strictObject({
    version,
    reason: optionalLines(longest).optional(),
    months: z.array(month).optional(),
    judged: z.array(judged).optional(),
    pay: z.enum(payWays).optional(),
    parts: optionalWhole(1000).optional(),
    firstOn: optionalDate("program").optional(),
    shown: z.string().max(100).optional(),
  })
  .transform(({ reason, months, judged: judgements, pay, parts, firstOn, shown, ...read }) => ({
    ...read,
    reason: reason ?? "",
    months: months ?? [],
    judged: judgements ?? [],
    pay: pay ?? "atOnce",
    parts: parts ?? null,
    firstOn: firstOn ?? null,
    shown: shown ?? "",
  }));

export type RecoveryStepPosted = z.output<typeof recoveryStepForm>;

/** A step of whoever owes. */
export const debtorStepForm = z.strictObject({
  version,
  reason: lines(longest),
  parts: optionalWhole(1000).optional(),
});
