import type { UseCaseContext } from "~/data/access/context";
import { readAccountEvidence } from "~/data/payment/account-evidence.server";
import type { BankAccountView } from "~/data/payment/bank-accounts.reader.server";
import { pathTo } from "~/addresses/path-to";
import { officialSide } from "~/domain/access/sides";
import { inLanguage } from "~/domain/kernel/localized-text";
import { decideBankAccount, reachesOwner, waitingAccountStates } from "~/domain/payment/bank-account";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { accountFiles } from "./account-files.server";

/** Why the reader may not check an account that waits; null where they may, or it waits no longer. */
export type CheckHindrance = "own" | "interest" | "checkedByYou" | "evidenceGone" | "notYours";

const waits = ({ state }: Pick<BankAccountView, "state">): boolean =>
  waitingAccountStates.some((each) => each === state);

function hindranceOf({ actor }: Pick<UseCaseContext, "actor">, account: BankAccountView): CheckHindrance | null {
  if (!waits(account)) return null;
  if (reachesOwner(officialSide(actor), "account.check", account.zoneIds) !== "yes") return "notYours";
  const answer = decideBankAccount(account.state, "check", { ...account, numberSeen: true });
  if (answer.ok || answer.reason === "state") return null;
  if (answer.missing.includes("notOwn")) return "own";
  if (answer.missing.includes("freeOfInterest")) return "interest";
  return answer.missing.includes("byAnother") ? "checkedByYou" : "evidenceGone";
}

/** Evidence has the number on it: it is shown to those who looked at that, and have no interest. */
export const seesEvidence = ({ numberSeen, freeOfInterest }: BankAccountView): boolean => numberSeen && freeOfInterest;

/** An account as officials see it in lists; its number masked. */
export function bankAccountRow(ctx: Pick<UseCaseContext, "actor">, account: BankAccountView, locale: Locale) {
  const { id, ownerKind, state, bankName, lastFour, enteredAt, version } = account;
  const waitsFor = !waits(account) ? null : hindranceOf(ctx, account) === null ? ("you" as const) : ("others" as const);
  const owner = inLanguage(account.owner, locale);
  return { id, owner, ownerKind, state, bankName, lastFour, waitsFor, enteredAt: enteredAt.toISOString(), version };
}

/** The same for its page, with its evidence and what the reader may do with it. */
export async function showBankAccount(ctx: UseCaseContext, account: BankAccountView, locale: Locale) {
  const { id, ownerKind, ownerId, holder, bankCode, checks, enterer, ender, endedAt, reasons } = account;
  const row = bankAccountRow(ctx, account, locale);
  const hindrance = hindranceOf(ctx, account);
  const mayLook = seesEvidence(account);
  const files =
    mayLook &&
    accountFiles(await readAccountEvidence(id), locale, (fileId) =>
      pathTo("/admin/accounts/:id/files/:fileId", { id, fileId }),
    );
  return {
    ...row,
    title: createT(locale, "account")("one", { owner: row.owner, bank: account.bankName }),
    company: ownerKind === "company" ? pathTo("/admin/companies/:id", { id: ownerId }) : null,
    holder,
    bankCode,
    checks,
    enterer,
    ender,
    endedAt: endedAt && endedAt.toISOString(),
    reasons,
    /** Null for who has not asked for it. */
    files: files || null,
    hindrance,
    mayCheck: waits(account) && hindrance === null,
    mayRefuse: waits(account) && (hindrance === null || hindrance === "checkedByYou" || hindrance === "evidenceGone"),
  };
}

export type ShownBankAccount = Awaited<ReturnType<typeof showBankAccount>>;
