import { z } from "zod";
import { languages } from "~/domain/kernel/localized-text";

/** The language that the file is written in. */
export const language = z.enum(languages);
