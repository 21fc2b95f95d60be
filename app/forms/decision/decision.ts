import { z } from "zod";
import { date, lines, optionalLines, version } from "~/forms/kernel/fields";

const longest = 2000;

/** The version a form was read at, and what its reader saw of the case: shown beside what stands now when it is stale. */
export const readAt = {
  version,
  saw: z
    .strictObject({ state: z.string().optional(), assignee: z.string().optional(), due: z.string().optional() })
    .optional(),
};

/** What an approver fixes. `unitId` is empty where the program gives no unit. */
export const approvalSchema = z
  .strictObject({
    ...readAt,
    start: date("program"),
    unitId: z.uuid("notChoice").optional(),
    /** Whom it is paid to, where there is a choice. */
    operatorId: z.uuid("notChoice").optional(),
    /** Of the plan that was shown. */
    basis: z.string({ error: "approval.planChanged" }).max(100),
  })
  .transform(({ saw, ...approval }) => approval);

/** Up to three reasons; a row without words is left out. */
export const rejectionReasons = z
  .array(
    z.strictObject({
      clause: z.string().max(100).optional(),
      words: optionalLines(longest),
    }),
  )
  .default([])
  .transform((rows) =>
    rows.flatMap(({ clause, words }, row) => (words ? [{ clause: clause || null, words, row }] : [])),
  )
  .refine((rows) => rows.length > 0, { message: "reasonNeeded", path: [0, "words"] });

export const rejectionSchema = z
  .strictObject({ ...readAt, reasons: rejectionReasons })
  .transform(({ saw, ...rejection }) => rejection);

/** Taking back one's own approval. */
export const approvalWithdrawalSchema = z.strictObject(readAt).transform(({ saw, ...withdrawal }) => withdrawal);

export const returnSchema = z
  .strictObject({ ...readAt, reason: lines(longest) })
  .transform(({ saw, ...sentBack }) => sentBack);
