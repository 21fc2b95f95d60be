import { z } from "zod";
import { isCivilDate } from "~/domain/time/civil-date";

const id = z.uuid("notChoice");
const version = z.coerce.number().int().positive();

/** What an approver fixes. `unitId` is empty where the program gives no unit. */
export const approvalSchema = z.strictObject({
  version,
  start: z.string({ error: "required" }).refine(isCivilDate, "notDate"),
  unitId: id.optional(),
});

/** Up to three reasons; a row without words is left out. */
export const rejectionSchema = z.strictObject({
  version,
  reasons: z
    .array(
      z.strictObject({
        clause: z.string().max(100).optional(),
        words: z.string().trim().max(2_000, "tooLong?max=2000").optional(),
      }),
    )
    .transform((rows) => rows.flatMap(({ clause, words }) => (words ? [{ clause: clause || null, words }] : [])))
    .refine((rows) => rows.length > 0, "reasonNeeded"),
});

export const returnSchema = z.strictObject({
  version,
  reason: z.string({ error: "required" }).trim().min(1, "required").max(2_000, "tooLong?max=2000"),
});
