import type { ShownAward } from "~/data/ledger/award-ledger.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The awards of a company in words, by id: those that the reader may not read are not named. */
export const awardNames = (shown: readonly ShownAward[], locale: Locale): Readonly<Record<string, string>> => {
  const t = createT(locale, "award");
  return Object.fromEntries(
    shown.map((award) => [
      award.id,
      award.readable
        ? t("beside.named", { reference: award.reference, program: inLanguage(award.program, locale) })
        : t("effect:another"),
    ]),
  );
};
