import type { Contact } from "~/data/outbox/contact";
import type { Tx } from "~/data/kernel/db.server";
import { type MailToQueue, queueMail } from "~/data/outbox/outbox.server";
import type { EventMail } from "~/domain/audit/events";
import { isLocale, type Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";

type Compose = (locale: Locale) => { subject: string; text: string };

/** A mail of a kind that the table of events knows. */
export type MailOfEvent = MailToQueue & { readonly kind: EventMail };

/** One mail to each of these people, in their language. */
export const mailTo = (kind: EventMail, people: readonly Contact[], compose: Compose): MailOfEvent[] =>
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
  ctx: RequestContext,
  kind: EventMail,
  people: readonly Contact[],
  compose: Compose,
): Promise<void> => queueEventMail(tx, ctx.now, mailTo(kind, people, compose));

/** Queues mail that tells of an event; nothing else may be queued. */
export const queueEventMail = (tx: Tx, now: Date, mails: readonly MailOfEvent[]): Promise<void> =>
  queueMail(tx, now, mails);
