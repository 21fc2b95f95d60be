import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** A person as sign-in and account changes need them. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash: string | null;
  readonly disabledAt: Date | null;
  readonly totpConfirmedAt: Date | null;
  readonly version: number;
}

const account = {
  id: true,
  email: true,
  name: true,
  locale: true,
  passwordHash: true,
  disabledAt: true,
  totpConfirmedAt: true,
  version: true,
} as const;

/** Addresses are kept and compared in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

export const findAccountByEmail = (tx: Tx, email: string): Promise<Account | null> =>
  tx.user.findUnique({ where: { email: normalEmail(email) }, select: account });

export const findAccount = (tx: Tx, id: string): Promise<Account | null> =>
  tx.user.findUnique({ where: { id }, select: account });

/** Locks a person's row until the transaction ends and reads it; null when there is none. */
export async function lockAccount(tx: Tx, id: string): Promise<Account | null> {
  await tx.$queryRaw`SELECT 1 FROM user_account WHERE id = ${id}::uuid FOR UPDATE`;
  return findAccount(tx, id);
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly passwordHash: string;
}

/** Makes an account whose address was just proven by a link. Returns its id; throws when the address is taken. */
export async function createAccount(tx: Tx, now: Date, person: NewAccount): Promise<string> {
  const id = newId();
  await tx.user.create({
    data: {
      ...person,
      id,
      email: normalEmail(person.email),
      nameTokens: searchTokens([person.name]),
      emailVerifiedAt: now,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}

export async function setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash, version: { increment: 1 } }, select: { id: true } });
}

export async function setLocale(tx: Tx, id: string, locale: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { locale }, select: { id: true } });
}

/** Shuts a person out, or lets them in again (null). */
export async function setDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<void> {
  await tx.user.update({ where: { id }, data: { disabledAt, version: { increment: 1 } }, select: { id: true } });
}
