import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The mails about an account, and what each needs beside the person's name. `link` is a full address. */
export interface AccountMails {
  readonly verifyEmail: { readonly link: string; readonly hours: number };
  readonly accountExists: { readonly link: string };
  readonly resetPassword: { readonly link: string; readonly hours: number };
  readonly passwordChanged: { readonly link: string };
  readonly secondFactorOn: { readonly link: string };
  readonly secondFactorOff: { readonly link: string };
  readonly recoveryCodeUsed: { readonly link: string; readonly left: number };
  readonly invitation: { readonly link: string; readonly roles: string; readonly days: number };
  readonly roleGranted: { readonly link: string; readonly role: string };
  readonly roleRevoked: { readonly link: string; readonly role: string };
}

export type AccountMail = keyof AccountMails;

/** Subject and plain text of a mail about an account, in the person's language. */
export function accountMail<Kind extends AccountMail>(
  locale: Locale,
  kind: Kind,
  name: string,
  values: AccountMails[Kind],
): { subject: string; text: string } {
  const t = createT(locale, "access");
  // The table above says which placeholders a kind has; the texts are checked against it by a test.
  const text = t as (key: string, values?: object) => string;
  return {
    subject: text(`mail.${kind}.subject`),
    text: [t("common:mail.greeting", { name }), text(`mail.${kind}.text`, values), t("common:mail.signature")].join(
      "\n\n",
    ),
  };
}
