import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface DecisionMail {
  readonly kind: "approved" | "rejected" | "effective";
  readonly reference: string;
  readonly program: LocalizedText;
  /** Address of the application in the portal. */
  readonly link: string;
}

/** Tells the founder's side that a decision is there; what it says is read after signing in. */
export function decisionMail(locale: Locale, mail: DecisionMail): { subject: string; text: string } {
  const t = createT(locale, "decision");
  const { kind, reference } = mail;
  return {
    subject: t(`mail.${kind}.subject`, { reference }),
    text: [
      t(`mail.${kind}.text`, { reference, program: inLanguage(mail.program, locale) }),
      mail.link,
      t("common:mail.signature"),
    ].join("\n\n"),
  };
}
