import type { LocalizedText } from "~/domain/kernel/localized-text";
import { createT } from "~/i18n/t.server";

/** A text of the portal in the languages that a program must have. */
export const inNeededLanguages = (say: (t: (key: string) => string) => string): LocalizedText => ({
  en: say(createT("en", "builder") as (key: string) => string),
  "zh-CN": say(createT("zh-CN", "builder") as (key: string) => string),
});
