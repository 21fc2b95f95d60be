import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** What the founder's side is told of a change. */
export type FounderChangeMail =
  | "received"
  | "receivedLate"
  | "lateAllowed"
  | "lateRefused"
  | "moreAsked"
  | "lapsed"
  | "otherTerms"
  | "hearing"
  | "proposalWithdrawn"
  | "withdrawn"
  | "decided"
  | "refused";

/** What officials are told of it. */
export type OfficialChangeMail =
  | "toReview"
  | "toAllow"
  | "reported"
  | "toDecide"
  | "answered"
  | "heard"
  | "returned"
  | "withdrawnForOfficer"
  | "furtherApproval"
  | "approvalBegunAnew"
  | "assigned"
  | "conflictDeclared";

export interface ChangeMail {
  readonly kind: FounderChangeMail | OfficialChangeMail;
  readonly reference: string;
  readonly change: ChangeKind;
  /** Reference of the award. */
  readonly award: string;
  readonly company: string;
  readonly program: LocalizedText;
  /** Last day of the step that has begun, where one has. */
  readonly due?: { readonly date: CivilDate; readonly provisional: boolean } | null;
  /** How many points are asked for. */
  readonly points?: number;
  /** How many approvals stand, of those that the change takes. */
  readonly approvals?: { readonly given: number; readonly needed: number };
  /** Whole address of the page to go on from. What a case says is read there, after signing in. */
  readonly link: string;
}

/** A mail about a step of a change of an award. */
export function changeMail(locale: Locale, mail: ChangeMail): { subject: string; text: string } {
  const t = createT(locale, "change");
  const { kind, reference, award, company, points = 0, due, approvals = { given: 0, needed: 1 } } = mail;
  const date = due ? formats(locale).date(due.date) : "";
  const until = !due ? t("mail.noDate") : due.provisional ? t("mail.provisional", { date }) : date;
  const values = {
    reference,
    award,
    company,
    change: t(`kind.${mail.change}`),
    program: inLanguage(mail.program, locale),
    due: until,
    count: points,
    ...approvals,
  };
  return {
    subject: t(`mail.${kind}.subject`, values),
    text: [t(`mail.${kind}.text`, values), mail.link, t("common:mail.signature")].join("\n\n"),
  };
}
