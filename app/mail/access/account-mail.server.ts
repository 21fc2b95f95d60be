import type { Tx } from "~/data/kernel/db.server";
import { tell } from "../audit/tell.server";
import { isLocale } from "~/i18n/locale";
import { type AccountMail, accountMail, type AccountMails } from "./texts";
import { env } from "~/platform/env.server";

export interface MailedPerson {
  readonly id: string | null;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** The full address of a page, for mail. */
export const portalLink = (path: string): string => new URL(path, env().PUBLIC_URL).href;

/** Queues a mail about somebody's account in their language. */
export async function queueAccountMail<Kind extends AccountMail>(
  tx: Tx,
  now: Date,
  person: MailedPerson,
  kind: Kind,
  values: AccountMails[Kind],
): Promise<void> {
  const { id: userId, email, name } = person;
  const event: `account.${AccountMail}` = `account.${kind}`;
  const to = { person: [{ userId, email, locale: isLocale(person.locale) ? person.locale : "en" }] };
  await tell(tx, { now }, event, to, (locale) => accountMail(locale, kind, name, values));
}
