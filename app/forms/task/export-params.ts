import { z } from "zod";
import { fileFormats } from "~/domain/kernel/list/file";
import { languages } from "~/domain/kernel/localized-text";

/** How the file of an export is written: in which language and format. */
export const writtenIn = {
  language: z.enum(languages),
  // What waited when there was one format has none.
  format: z.enum(fileFormats).default("csv"),
};

/** The format alone, of all that an export was asked for with. */
export const exportFormat = z.object({ format: writtenIn.format }).transform(({ format }) => format);
