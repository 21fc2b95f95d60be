import type { UseCaseContext } from "~/data/access/context";
import type { PayingAccountView } from "~/data/payment/paying-accounts.reader.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { releaseSteps } from "~/domain/kernel/release-steps";
import { actionsFrom } from "~/domain/kernel/step-table";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** A paying account as pages show it; its number masked. */
export function payingAccountView(
  { program, untilOn, preparedAt, decidedAt, ...account }: PayingAccountView,
  locale: Locale,
) {
  const name = inLanguage(program, locale);
  return {
    ...account,
    program: name,
    title: createT(locale, "payment")("account.one", { program: name, bank: account.bankName }),
    lastOn: untilOn && addDays(untilOn, -1),
    preparedAt: preparedAt.toISOString(),
    decidedAt: decidedAt && decidedAt.toISOString(),
  };
}

/** The same for its page, with what the reader may do with it. */
export function showPayingAccount({ actor }: UseCaseContext, account: PayingAccountView, locale: Locale) {
  const { state, preparedBy, zoneId } = account;
  const own = preparedBy === actor.userId;
  const mine = (action: "payingAccount.set" | "payingAccount.release") => can(actor, action, { zoneId }) === "yes";
  const may = { preparer: mine("payingAccount.set") && own, releaser: mine("payingAccount.release") && !own };
  const steps = actionsFrom(releaseSteps, state, (part: "preparer" | "releaser") => may[part]);
  return { ...payingAccountView(account, locale), own, steps };
}
