import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface CityMail {
  readonly kind: "calendarMissing";
  readonly year: number;
  /** Whole address of its page. */
  readonly link: string;
}

/** A mail to administrators about what the city has yet to set up. */
export function cityMail(locale: Locale, { kind, year, link }: CityMail): { subject: string; text: string } {
  const t = createT(locale, "city");
  return {
    subject: t(`mail.${kind}.subject`, { year }),
    text: [t(`mail.${kind}.text`, { year }), link, t("common:mail.signature")].join("\n\n"),
  };
}
