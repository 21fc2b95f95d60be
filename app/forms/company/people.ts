import { z } from "zod";
import { date, email } from "../kernel/fields";

export const invitationForm = z.object({ email, role: z.enum(["owner", "member"], { error: "requiredChoice" }) });

export const mandateForm = z.object({
  email,
  lastDay: date("program")
    .optional()
    .transform((typed) => typed ?? null),
  maySubmit: z.boolean().optional().default(false),
});

export const mandateAnswerForm = z.object({ answer: z.enum(["accepted", "declined"], { error: "requiredChoice" }) });
