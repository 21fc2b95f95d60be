import { z } from "zod";
import { fileFormats } from "~/domain/kernel/list/file";

/** Puts down an export under the id that was made with the form. */
export const newExportForm = z.strictObject({
  taskId: z.uuid("invalid"),
  format: z.enum(fileFormats, "required"),
});
