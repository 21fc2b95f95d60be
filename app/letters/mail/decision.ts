import type { LocalizedText } from "~/domain/program/localized-text";
import { inLanguage } from "~/domain/program/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface DecisionMail {
  readonly kind: "approved" | "rejected";
  readonly reference: string;
  readonly program: LocalizedText;
  /** Of the portal, without a slash at the end. */
  readonly portal: string;
  readonly applicationId: string;
}

/** Tells the founder's side that a decision is there; what it says is read after signing in. */
export function decisionMail(locale: Locale, mail: DecisionMail): { subject: string; text: string } {
  const t = createT(locale, "award");
  const values = { reference: mail.reference, program: inLanguage(mail.program, locale) };
  const link = `${mail.portal}/founder/applications/${mail.applicationId}`;
  return {
    subject: t(`mail.${mail.kind}.subject`, { reference: mail.reference }),
    text: [t(`mail.${mail.kind}.text`, values), link, t("mail.signature")].join("\n\n"),
  };
}
