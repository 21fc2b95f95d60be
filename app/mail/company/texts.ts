import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface CompanyMail {
  /** What happened; the words are `mail` of the namespace `company`. */
  readonly kind:
    | "invited"
    | "joined"
    | "membershipEnded"
    | "mandateOffered"
    | "mandateAccepted"
    | "mandateDeclined"
    | "mandateRevoked"
    | "mandateGivenUp"
    | "codeAlsoClaimed"
    | "codeClaimedBefore"
    | "ownershipAsked"
    | "ownershipConfirmed"
    | "ownershipRefused";
  readonly company: string;
  /** Where to go on, as a whole address. */
  readonly link: string;
}

/** A mail about a company's profile and people. */
export function companyMail(locale: Locale, { kind, company, link }: CompanyMail): { subject: string; text: string } {
  const t = createT(locale, "company");
  return {
    subject: t(`mail.${kind}.subject`, { company }),
    text: [t(`mail.${kind}.text`, { company }), link, t("common:mail.signature")].join("\n\n"),
  };
}
