import { z } from "zod";
import { lines, version } from "../kernel/fields";

export const importReleaseForm = z.strictObject({ version, taskId: z.uuid("invalid") });
export const importWithdrawalForm = z.strictObject({ version });
/** Why an import is refused, or voided. */
export const importReasonsForm = z.strictObject({ version, reasons: lines(2000) });
