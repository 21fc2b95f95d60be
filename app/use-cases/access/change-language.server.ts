import { transact } from "~/data/kernel/db.server";
import { setLocale } from "~/data/access/people.server";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { auditAccount } from "./audit-account.server";

/** Remembers in which language the person reads pages and gets mail. */
export function changeLanguage(ctx: UseCaseContext, { locale }: { locale: Locale }): Promise<void> {
  const { userId } = ctx.actor;
  return transact(async (tx) => {
    await setLocale(tx, userId, locale);
    await auditAccount(tx, ctx, { by: userId, action: "account.changeLanguage", account: userId, data: { locale } });
  });
}
