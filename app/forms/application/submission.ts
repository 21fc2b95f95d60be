import { z } from "zod";
import { version } from "../kernel/fields";
import { pointAnswer } from "./points";

/** The version that was looked through, and the key made for that page. */
export const submissionForm = z.object({ version, submitKey: z.uuid("invalid") });

export const withdrawalForm = z.object({ version });

/** The version of a draft, and that of its program which its page showed. */
export const moveForm = z.strictObject({ version, to: z.uuid("invalid") });

/** `useCheck` is there when the answers of a check are to be filled in. */
export const beginForm = z.object({
  companyId: z.uuid("requiredChoice"),
  program: z.string(),
  useCheck: z.literal("yes", "invalid").optional(),
});

/** What is said to each point of a correction request, by id of the point. */
export const point = z
  .record(z.string(), pointAnswer)
  .optional()
  .transform((typed) => Object.fromEntries(Object.entries(typed ?? {}).map(([id, text]) => [id, text ?? ""])));

/** Ids of the points to which no file is sent, each ticked. */
const stands = z
  .record(z.string(), z.literal("on", "invalid"))
  .optional()
  .transform((ticked) => Object.keys(ticked ?? {}));

export const resubmissionForm = z.object({ version, point, stands });
