import { z } from "zod";
import { isMonth } from "~/domain/kernel/time/month";
import { lines, version } from "../kernel/fields";

const ids = z
  .union([z.uuid("notChoice"), z.array(z.uuid("notChoice"))])
  .optional()
  .transform((chosen) => (chosen === undefined ? [] : [chosen].flat()));
const form = { id: z.uuid("invalid"), taskId: z.uuid("invalid") };

export const runForm = z.strictObject({
  ...form,
  through: z.string("required").refine(isMonth, "notChoice"),
  part: z.enum(["canary", "all"], "notChoice"),
  programIds: ids,
  zoneIds: ids,
});
export const restForm = z.strictObject(form);
export const runStepForm = z.strictObject({ version });
export const runReleaseForm = z.strictObject({ version, taskId: z.uuid("invalid") });
export const runReasonsForm = z.strictObject({ version, reasons: lines(2000) });
export const exportForm = z.strictObject({ format: z.enum(["xml", "csv"], "notChoice") });
