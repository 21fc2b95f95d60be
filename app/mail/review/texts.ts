import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface ReviewMail {
  /** The first three go to the founder's side, the others to officials. */
  readonly kind:
    | "accepted"
    | "correctionsRequested"
    | "lapsed"
    | "assigned"
    | "recommended"
    | "furtherApproval"
    | "approvalBegunAnew"
    | "conflictDeclared";
  readonly reference: string;
  readonly company: string;
  readonly program: LocalizedText;
  /** Last day of the step that has begun, where one has. */
  readonly due?: { readonly date: CivilDate; readonly provisional: boolean } | null;
  /** How many points are to be corrected. */
  readonly points?: number;
  /** How many approvals stand, of those that the amount takes. */
  readonly approvals?: { readonly given: number; readonly needed: number };
  /** Whole address of the page to go on from. What a case says is read there, after signing in. */
  readonly link: string;
}

/** A mail about a step of intake or review. */
export function reviewMail(locale: Locale, mail: ReviewMail): { subject: string; text: string } {
  const t = createT(locale, "review");
  const { kind, reference, company, points = 0, due, approvals = { given: 0, needed: 1 } } = mail;
  const date = due ? formats(locale).date(due.date) : "";
  const until = !due ? t("mail.noDate") : due.provisional ? t("mail.provisional", { date }) : date;
  const values = {
    reference,
    company,
    program: inLanguage(mail.program, locale),
    due: until,
    count: points,
    ...approvals,
  };
  return {
    subject: t(`mail.${kind}.subject`, { reference }),
    text: [t(`mail.${kind}.text`, values), mail.link, t("common:mail.signature")].join("\n\n"),
  };
}
