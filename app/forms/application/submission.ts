import { z } from "zod";
import { version } from "../fields";

/** The version that was looked through, and the key made for that page. */
export const submissionForm = z.object({ version, submitKey: z.uuid("invalid") });

export const withdrawalForm = z.object({ version });

export const beginForm = z.object({ companyId: z.uuid("requiredChoice"), program: z.string() });
