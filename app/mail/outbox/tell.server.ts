import type { Contact } from "~/data/outbox/contact";
import type { Tx } from "~/data/kernel/db.server";
import { type MailToQueue, queueMail } from "~/data/outbox/outbox.server";
import { isLocale, type Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";

type Compose = (locale: Locale) => { subject: string; text: string };

/** One mail to each of these people, in their language. */
export const mailTo = (kind: string, people: readonly Contact[], compose: Compose): MailToQueue[] =>
  people.map(({ userId, email, locale }) => ({
    kind,
    userId,
    email,
    locale,
    ...compose(isLocale(locale) ? locale : "en"),
  }));

/** Queues one mail to each of these people, in their language. */
export const tell = (
  tx: Tx,
  { now }: RequestContext,
  kind: string,
  people: readonly Contact[],
  compose: Compose,
): Promise<void> => queueMail(tx, now, mailTo(kind, people, compose));
