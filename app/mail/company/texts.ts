import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface CompanyMail {
  /** What happened; the words are in the namespace `founderMail`. */
  readonly kind:
    | "invited"
    | "joined"
    | "membershipEnded"
    | "mandateOffered"
    | "mandateAccepted"
    | "mandateDeclined"
    | "mandateRevoked"
    | "codeAlsoClaimed"
    | "codeClaimedBefore";
  readonly company: string;
  /** Where to go on, as a whole address. */
  readonly link: string;
}

/** A mail about a company's profile and people. */
export function companyMail(locale: Locale, { kind, company, link }: CompanyMail): { subject: string; text: string } {
  const t = createT(locale, "founderMail");
  return {
    subject: t(`company.${kind}.subject`, { company }),
    text: [t(`company.${kind}.text`, { company }), link, t("mail:signature")].join("\n\n"),
  };
}
