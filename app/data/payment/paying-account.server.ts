import type { ReleaseState } from "~/domain/kernel/release-steps";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { lastFour } from "~/domain/payee/account-number";
import type { PayingAccountToPrepare } from "~/domain/payment/paying-account";
import { openData, sealData } from "~/platform/secrets/data-keys.server";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

/** What the numbers of paying accounts are sealed for, each for its row. */
export const payingAccountPurpose = "payingAccount";

/** A paying account, locked. */
export interface LockedPayingAccount {
  readonly id: string;
  readonly programId: string;
  /** Of its program; null for one of the whole city. */
  readonly zoneId: string | null;
  readonly fromOn: CivilDate;
  readonly lastFour: string;
  readonly state: ReleaseState;
  readonly preparedBy: string;
  readonly version: number;
  /** Whole, for comparing it. */
  readonly number: string;
}

type Row = Omit<LockedPayingAccount, "number"> & { readonly bytes: Buffer; readonly keyId: string };

/** Locks a paying account until the transaction ends; null when there is none. */
export async function lockPayingAccount(tx: Tx, id: string): Promise<LockedPayingAccount | null> {
  const [row] = await tx.rows<Row & Record<string, unknown>>(
    `SELECT a.id, a.program_id AS "programId", p.zone_id AS "zoneId", a.from_on AS "fromOn", a.last_four AS "lastFour", a.state,
            a.prepared_by AS "preparedBy", a.version, a.number AS bytes, a.key_id AS "keyId"
       FROM paying_account a JOIN program p ON p.id = a.program_id WHERE a.id = $1::uuid FOR UPDATE OF a`,
    [id],
  );
  if (!row) return null;
  const { bytes, keyId, ...account } = row;
  return { ...account, number: openData(payingAccountPurpose, id, { bytes, keyId }) };
}

/** Whether the account that is there says the same. */
export async function isSamePayingAccount(tx: Tx, asked: PayingAccountToPrepare): Promise<boolean> {
  const { id, programId, fromOn, holder, bankName, bankCode, charset, number } = asked;
  const found = await tx.rows(
    `SELECT 1 FROM paying_account WHERE id = $1::uuid AND program_id = $2::uuid AND from_on = $3::date
        AND holder = $4 AND bank_name = $5 AND bank_code = $6 AND charset::text = $7`,
    [id, programId, fromOn, holder, bankName, bankCode, charset],
  );
  return found.length > 0 && (await lockPayingAccount(tx, id))?.number === number;
}

/** Whether it was not there yet. */
export const insertPayingAccount = async (
  tx: Tx,
  { number, fromOn, ...account }: PayingAccountToPrepare,
  prepared: { readonly preparedBy: string; readonly preparedAt: Date },
): Promise<boolean> => {
  const { bytes, keyId } = sealData(payingAccountPurpose, account.id, number);
  const sealed = { number: new Uint8Array(bytes), keyId, lastFour: lastFour(number) };
  const data = { ...account, ...sealed, ...prepared, fromOn: dateColumn(fromOn) };
  const { count } = await tx.payingAccount.createMany({ data, skipDuplicates: true });
  return count > 0;
};

/** Writes how a locked account was decided; `inForceOn` of a release, `reasons` of a refusal. */
export const decidePayingAccount = (
  tx: Tx,
  id: string,
  decision: {
    readonly state: ReleaseState;
    readonly by: string;
    readonly at: Date;
    readonly inForceOn: CivilDate | null;
    readonly reasons: string | null;
  },
): Promise<unknown> => {
  const { state, by: decidedBy, at: decidedAt, inForceOn, reasons } = decision;
  const day = inForceOn && dateColumn(inForceOn);
  const data = { state, decidedBy, decidedAt, inForceOn: day, reasons, version: { increment: 1 } } as const;
  return tx.payingAccount.update({ where: { id }, data, select: { id: true } });
};
