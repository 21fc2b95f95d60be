import type { LeaseOfUnit } from "~/data/space/leases.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** A lease of a company by its unit, as a page shows it in one language. */
export const showLease = ({ unit, site, ...lease }: LeaseOfUnit, locale: Locale) => ({
  ...lease,
  of: createT(locale, "space")("unit.title", { label: unit, site: inLanguage(site, locale) }),
});
