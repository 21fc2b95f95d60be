import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";

export interface DecisionMail {
  readonly kind: "approved" | "rejected" | "effective";
  readonly reference: string;
  readonly program: LocalizedText;
  /** The day on which what was approved begins, while that is still to come. */
  readonly begins: CivilDate | null;
  /** Address of the application in the portal. */
  readonly link: string;
}

/** Tells the founder's side that a decision is there; what it says is read after signing in. */
export function decisionMail(locale: Locale, mail: DecisionMail): { subject: string; text: string } {
  const t = createT(locale, "decision");
  const { kind, reference, begins } = mail;
  const program = inLanguage(mail.program, locale);
  return {
    subject: t(`mail.${kind}.subject`, { reference }),
    text: [
      kind === "effective" && begins !== null
        ? t("mail.effective.ahead", { reference, program, date: formats(locale).date(begins) })
        : t(`mail.${kind}.text`, { reference, program }),
      mail.link,
      t("common:mail.signature"),
    ].join("\n\n"),
  };
}
