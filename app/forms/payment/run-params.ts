import { z } from "zod";

/** What long work of a payment run was asked for with. */
export const runParams = z.strictObject({ runId: z.uuid() });
