import { z } from "zod";
import { isCivilDate } from "~/domain/time/civil-date";
import { email } from "../fields";

export const invitationForm = z.object({ email, role: z.enum(["owner", "member"], { error: "requiredChoice" }) });

export const mandateForm = z.object({
  email,
  lastDay: z
    .string()
    .trim()
    .refine(isCivilDate, "notDate")
    .optional()
    .transform((typed) => typed ?? null),
  maySubmit: z.boolean().optional().default(false),
});

export const mandateAnswerForm = z.object({ answer: z.enum(["accepted", "declined"], { error: "requiredChoice" }) });
