import { findAccountEvidence, readAccountEvidence } from "~/data/payment/account-evidence.server";
import { type OwnAccountView, readOwnAccounts } from "~/data/payment/bank-accounts.reader.server";
import { readOwnerName } from "~/data/payment/owner-name.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { type AccountOwner, openAccountStates, accountStandingOf } from "~/domain/payment/bank-account";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { accountFiles } from "./account-files.server";

/** Where the pages of an owner's accounts are. */
export interface OwnAccountPlaces {
  readonly here: string;
  readonly enter: string;
  readonly addTo: (accountId: string) => string;
  readonly withdraw: (accountId: string) => string;
  readonly file: (accountId: string, fileId: string) => string;
}

const isOpen = ({ state }: OwnAccountView): boolean => openAccountStates.some((open) => open === state);

/** One of an owner's accounts as its page shows it. */
const shown = ({ enteredAt, endedAt, ...account }: OwnAccountView) => ({
  ...account,
  enteredAt: enteredAt.toISOString(),
  endedAt: endedAt && endedAt.toISOString(),
});

export type OwnAccount = ReturnType<typeof shown>;

/** The accounts of an owner for its own people: what is in force, what is under way with its evidence, why the last was refused, and what was before. */
export async function showOwnAccounts(
  owner: AccountOwner,
  { places, mayEnter }: { readonly places: OwnAccountPlaces; readonly mayEnter: boolean },
  locale: Locale,
) {
  const [name, accounts] = [inLanguage(await readOwnerName(owner), locale), await readOwnAccounts(owner)];
  const current = accounts.find(({ state }) => state === "inForce");
  const open = accounts.find(isOpen);
  const [latest] = accounts;
  const refused = latest?.state === "refused" ? latest : undefined;
  const evidence = open ? await readAccountEvidence(open.id) : [];
  return {
    title: createT(locale, "account")("own.title", { owner: name }),
    owner: name,
    standing: accountStandingOf(accounts),
    mayEnter,
    current: current && { ...shown(current), withdraw: places.withdraw(current.id) },
    open: open && {
      ...shown(open),
      withdraw: places.withdraw(open.id),
      addTo: places.addTo(open.id),
      files: accountFiles(evidence, locale, (fileId) => places.file(open.id, fileId)),
    },
    refused: refused && shown(refused),
    past: accounts.filter((account) => account !== current && account !== open && account !== refused).map(shown),
    here: places.here,
    enter: places.enter,
  };
}

export type OwnAccounts = Awaited<ReturnType<typeof showOwnAccounts>>;

/**
 * What the form of an account begins with: what was last entered, but for its number, where that did not come into force; else the
 * name that banks have, which is the Chinese one in whatever language the form is read.
 */
export async function accountToEnter(owner: AccountOwner, locale: Locale) {
  const [name, accounts] = [await readOwnerName(owner), await readOwnAccounts(owner)];
  const latest = accounts.find(({ state }) => state !== "replaced");
  const again = latest && latest.state !== "inForce" ? latest : undefined;
  return {
    title: createT(locale, "account")("own.newTitle"),
    owner: inLanguage(name, locale),
    begins: {
      holder: again?.holder ?? inLanguage(name, "zh-CN"),
      bankName: again?.bankName ?? "",
      bankCode: again?.bankCode ?? "",
    },
    replaces: accounts.some(isOpen),
    holds: accounts.some(({ state }) => state === "inForce"),
  };
}

/** One of an owner's accounts, to be withdrawn; null where it is none of its own, or has ended. */
export async function accountToWithdraw(owner: AccountOwner, accountId: string, locale: Locale) {
  const account = (await readOwnAccounts(owner)).find(({ id }) => id === accountId);
  if (!account || !(isOpen(account) || account.state === "inForce")) return null;
  return {
    ...shown(account),
    title: createT(locale, "account")("own.withdrawTitle"),
    owner: inLanguage(await readOwnerName(owner), locale),
  };
}

/** A file of one of an owner's accounts; null where it is none of its own. */
export async function ownEvidence(owner: AccountOwner, accountId: string, fileId: string) {
  const own = (await readOwnAccounts(owner)).some(({ id }) => id === accountId);
  return own ? findAccountEvidence(accountId, fileId) : null;
}
