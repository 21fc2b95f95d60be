import type { Contact } from "~/data/company-contacts.server";
import type { Tx } from "~/data/db.server";
import { queueMail } from "~/data/outbox.server";
import { isLocale, type Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";

/** Queues one mail to each of these people, in their language. */
export function tell(
  tx: Tx,
  { now }: RequestContext,
  kind: string,
  people: readonly Contact[],
  compose: (locale: Locale) => { subject: string; text: string },
): Promise<void> {
  return queueMail(
    tx,
    now,
    people.map(({ userId, email, locale }) => ({
      kind,
      userId,
      email,
      locale,
      ...compose(isLocale(locale) ? locale : "en"),
    })),
  );
}
