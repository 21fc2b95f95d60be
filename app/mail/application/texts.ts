import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface ApplicationMail {
  /** What happened; `answered` and `withdrawnForOfficer` go to the officer in charge. */
  readonly kind: "submitted" | "resubmitted" | "withdrawn" | "answered" | "withdrawnForOfficer";
  readonly reference: string;
  readonly company: string;
  readonly program: LocalizedText;
  /** Last day of the step that has begun, where one has. */
  readonly due: { readonly date: CivilDate; readonly provisional: boolean } | null;
  /** Where to go on, as a whole address. */
  readonly link: string;
}

/** A mail about a step of an application. */
export function applicationMail(locale: Locale, mail: ApplicationMail): { subject: string; text: string } {
  const t = createT(locale, "application");
  const { kind, reference, company } = mail;
  const date = mail.due ? formats(locale).date(mail.due.date) : "";
  const due = mail.due?.provisional ? t("mail.provisional", { date }) : date;
  const values = { reference, company, program: inLanguage(mail.program, locale), due };
  return {
    subject: t(`mail.${kind}.subject`, { reference }),
    text: [t(`mail.${kind}.text`, values), mail.link, t("common:mail.signature")].join("\n\n"),
  };
}
