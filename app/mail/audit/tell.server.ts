import type { Contact } from "~/data/outbox/contact";
import type { Tx } from "~/data/kernel/db.server";
import { type MailToQueue, queueMail } from "~/data/outbox/outbox.server";
import type { AudienceOf, EventMail } from "~/domain/audit/audience";
import { isLocale, type Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";

type Compose = (locale: Locale) => { subject: string; text: string };

/** Somebody who gets mail; an invited address may have no account. */
type Addressee = Omit<Contact, "userId"> & { readonly userId: string | null };

/** A mail of a kind that the table of events knows. */
export type MailOfEvent = MailToQueue & { readonly kind: EventMail };

/** The people who get mail of a kind, under the audience that the table of events names for it. */
export type To<Kind extends EventMail> = { readonly [A in AudienceOf<Kind>]: readonly Addressee[] };

/** One mail to each of these people, in their language. */
export const mailTo = <Kind extends EventMail>(kind: Kind, to: To<Kind>, compose: Compose): MailOfEvent[] =>
  Object.values<readonly Addressee[]>(to)
    .flat()
    .map(({ userId, email, locale }) => ({
      kind,
      userId,
      email,
      locale,
      ...compose(isLocale(locale) ? locale : "en"),
    }));

/** Queues one mail to each of these people, in their language; mail that tells of no event cannot be queued. */
export const tell = <Kind extends EventMail>(
  tx: Tx,
  { now }: Pick<RequestContext, "now">,
  kind: Kind,
  to: To<Kind>,
  compose: Compose,
): Promise<void> => queueMail(tx, now, mailTo(kind, to, compose));
