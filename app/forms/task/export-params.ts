import { z } from "zod";
import { locales } from "~/i18n/locale";

/** The language that the file is written in. */
export const language = z.enum(locales);

/** Files hold what people said of themselves, so they are not kept for long. */
export const exportDays = 7;
