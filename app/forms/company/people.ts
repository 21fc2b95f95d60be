import { z } from "zod";
import { email, optionalDay } from "../kernel/fields";

export const memberInvitationForm = z.object({ email, role: z.enum(["owner", "member"], { error: "requiredChoice" }) });

export const mandateForm = z.object({
  email,
  lastDay: optionalDay,
  maySubmit: z.boolean().optional().default(false),
});

export const mandateAnswerForm = z.object({ answer: z.enum(["accepted", "declined"], { error: "requiredChoice" }) });
/** The address of the contact of a company that nobody owns. */
export const contactInvitationForm = z.strictObject({ id: z.uuid("invalid"), email });
