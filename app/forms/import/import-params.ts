import { z } from "zod";
import { importKinds } from "~/domain/import/kinds";

/** What long work of an import was asked for with. */
export const importParams = z.strictObject({
  importId: z.uuid(),
  fileName: z.string(),
  kind: z.enum(importKinds),
});
