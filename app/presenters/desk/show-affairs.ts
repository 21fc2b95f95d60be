import type { CompanyAffairs } from "~/data/desk/official-company.reader.server";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";

/** Cases, awards and letters of a company as a page shows them in one language. */
export const showAffairs = ({ cases, awards, letters }: CompanyAffairs, locale: Locale) => {
  const named = <Row extends { readonly program: LocalizedText; readonly zone: LocalizedText }>(row: Row) => ({
    ...row,
    program: inLanguage(row.program, locale),
    zone: inLanguage(row.zone, locale),
  });
  return { cases: cases.map(named), awards: awards.map(named), letters };
};

export type AffairsShown = ReturnType<typeof showAffairs>;
