import { lastFour } from "~/domain/payee/account-number";
import type { AccountOwner, BankAccountState, BankAccountToEnter } from "~/domain/payment/bank-account";
import { newId } from "~/platform/ids";
import { openData, sealData } from "~/platform/secrets/data-keys.server";
import { holdCompany } from "../company/hold-company.server";
import type { Tx } from "../kernel/db.server";
import { factColumns, type KnownFacts, ownerColumn, ownerColumns, ownerZones } from "./bank-account-sql";

/** What the numbers of accounts of companies and operators are sealed for, each for its row. */
export const bankAccountPurpose = "bankAccount";

/** An account of a company or operator, locked with its owner. */
export interface LockedBankAccount extends KnownFacts {
  readonly id: string;
  readonly owner: AccountOwner;
  /** Where officials may reach its owner. */
  readonly zoneIds: readonly string[];
  readonly state: BankAccountState;
  readonly version: number;
  /** The other one of its owner that is in force; null where none is. */
  readonly inForceId: string | null;
  readonly sealed: { readonly bytes: Buffer; readonly keyId: string };
}

type Row = KnownFacts &
  Omit<LockedBankAccount, "owner" | "sealed"> & {
    readonly ownerKind: AccountOwner["kind"];
    readonly ownerId: string;
    readonly bytes: Buffer;
    readonly keyId: string;
  };

/** Holds an owner until the transaction ends: one at a time changes its accounts. */
export const holdOwner = (tx: Tx, { kind, id }: AccountOwner): Promise<unknown> =>
  kind === "company"
    ? holdCompany(tx, id)
    : tx.$queryRaw`SELECT 1 FROM operator WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

/** Locks an account after its owner until the transaction ends, with what is known of this person; null when there is none. */
export async function lockBankAccount(tx: Tx, id: string, userId: string): Promise<LockedBankAccount | null> {
  const [of] = await tx.rows<{ ownerKind: AccountOwner["kind"]; ownerId: string }>(
    `SELECT ${ownerColumns} FROM bank_account a WHERE a.id = $1::uuid`,
    [id],
  );
  if (!of) return null;
  await holdOwner(tx, { kind: of.ownerKind, id: of.ownerId });
  const [row] = await tx.rows<Row & Record<string, unknown>>(
    `SELECT a.id, ${ownerColumns}, ${ownerZones} AS "zoneIds", a.state, a.version, a.number AS bytes, a.key_id AS "keyId",
            (SELECT o.id FROM bank_account o WHERE o.id <> a.id AND o.state = 'inForce'
                AND (o.company_id = a.company_id OR o.operator_id = a.operator_id)) AS "inForceId",
            ${factColumns("$2::uuid")}
       FROM bank_account a WHERE a.id = $1::uuid FOR UPDATE OF a`,
    [id, userId],
  );
  if (!row) return null;
  const { ownerKind, ownerId, bytes, keyId, ...account } = row;
  return { ...account, owner: { kind: ownerKind, id: ownerId }, sealed: { bytes, keyId } };
}

/** The whole number of a locked account. */
export const openNumber = ({ id, sealed }: Pick<LockedBankAccount, "id" | "sealed">): string =>
  openData(bankAccountPurpose, id, sealed);

/** The account of a held owner that is under way, locked; null where none is. */
export async function openAccountOf(
  tx: Tx,
  owner: AccountOwner,
): Promise<{ readonly id: string; readonly state: BankAccountState } | null> {
  const [found] = await tx.rows<{ id: string; state: BankAccountState }>(
    `SELECT id, state FROM bank_account
      WHERE ${ownerColumn[owner.kind]} = $1::uuid AND state IN ('begun', 'entered', 'checkedOnce') FOR UPDATE`,
    [owner.id],
  );
  return found ?? null;
}

interface Entered {
  readonly enteredBy: string;
  readonly enteredAt: Date;
}

/** What is there under the id of an account: nothing, the same, or something else, be it of somebody else. */
export async function enteredBefore(
  tx: Tx,
  owner: AccountOwner,
  { id, number, holder, bankName, bankCode }: BankAccountToEnter,
): Promise<"nothing" | "same" | "other"> {
  const [row] = await tx.rows<{ same: boolean; bytes: Buffer; keyId: string }>(
    `SELECT ${ownerColumn[owner.kind]} IS NOT DISTINCT FROM $2::uuid AND holder = $3 AND bank_name = $4 AND bank_code = $5 AS same,
            number AS bytes, key_id AS "keyId" FROM bank_account WHERE id = $1::uuid`,
    [id, owner.id, holder, bankName, bankCode],
  );
  if (!row) return "nothing";
  return row.same && openNumber({ id, sealed: row }) === number ? "same" : "other";
}

/** Writes an account of a held owner that has none under way. */
export async function insertBankAccount(
  tx: Tx,
  owner: AccountOwner,
  { number, ...account }: BankAccountToEnter,
  entered: Entered,
): Promise<void> {
  const { bytes, keyId } = sealData(bankAccountPurpose, account.id, number);
  const sealed = { number: new Uint8Array(bytes), keyId, lastFour: lastFour(number) };
  const of = owner.kind === "company" ? { companyId: owner.id } : { operatorId: owner.id };
  await tx.bankAccount.create({ data: { ...account, ...of, ...sealed, ...entered }, select: { id: true } });
}

interface BankAccountMove {
  readonly action: string;
  readonly from: BankAccountState | null;
  readonly to: BankAccountState;
  readonly by: string;
  readonly at: Date;
}

/** Adds a step to the history of an account. */
export const addBankAccountEvent = (tx: Tx, accountId: string, { from, to, by, ...event }: BankAccountMove) =>
  tx.bankAccountEvent.create({
    data: { id: newId(), accountId, ...event, fromState: from, toState: to, actorId: by },
    select: { id: true },
  });

/** Moves a locked account to another state; `reasons` of a refusal. Its version goes up. */
export async function moveBankAccount(
  tx: Tx,
  id: string,
  move: BankAccountMove,
  reasons: string | null = null,
): Promise<void> {
  const { action, to, by, at } = move;
  const first = action === "check" && to === "checkedOnce" && { firstCheckedBy: by, firstCheckedAt: at };
  const second = action === "check" && to === "inForce" && { secondCheckedBy: by, secondCheckedAt: at };
  const ended = ["refused", "replaced", "withdrawn"].includes(to) && { endedBy: by, endedAt: at, reasons };
  const data = { state: to, ...first, ...second, ...ended, version: { increment: 1 } };
  await tx.bankAccount.update({ where: { id }, data, select: { id: true } });
  await addBankAccountEvent(tx, id, move);
}
