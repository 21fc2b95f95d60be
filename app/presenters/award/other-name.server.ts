import type { OtherAward } from "~/data/award/beside.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Another award as texts name it: with its reference where the reader may see that. */
export const otherName = (
  { reference, program }: Pick<OtherAward, "reference" | "program">,
  locale: Locale,
): string => {
  const t = createT(locale, "award");
  const name = inLanguage(program, locale);
  return reference ? t("beside.named", { reference, program: name }) : t("beside.unnamed", { program: name });
};
