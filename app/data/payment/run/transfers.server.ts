import type { BatchBlock, PaymentBatch } from "~/domain/payment/bank-file/batch";
import type { LineState } from "~/domain/payment/run/line-steps";
import { groupBy } from "~/domain/kernel/group-by";
import type { BankDetails } from "~/domain/payee/bank-details";
import { openData } from "~/platform/secrets/data-keys.server";
import type { Reading } from "../../kernel/db.server";
import { bankAccountPurpose } from "../bank-account.server";
import { payingAccountPurpose } from "../paying-account.server";

interface Sealed extends Omit<BankDetails, "number"> {
  readonly id: string;
  readonly number: string;
  readonly keyId: string;
}

interface Row {
  readonly id: string;
  readonly fen: number;
  readonly state: LineState;
  readonly purpose: string;
  readonly payee: Sealed;
  readonly payer: Sealed;
}

/** A transfer with its accounts open, for the file of the bank alone. */
interface Transfer {
  readonly id: string;
  readonly fen: number;
  readonly state: LineState;
  readonly purpose: string;
  readonly payee: BankDetails;
  readonly payer: BankDetails & { readonly id: string };
}

const account = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'holder', ${alias}.holder, 'bankName', ${alias}.bank_name, 'bankCode', ${alias}.bank_code,
     'number', encode(${alias}.number, 'base64'), 'keyId', ${alias}.key_id)`;

const opened = (purpose: string, { id, number, keyId, ...details }: Sealed) => {
  const bytes = Buffer.from(number, "base64");
  return { ...details, id, number: openData(purpose, id, { bytes, keyId }) };
};

/** What a batch has, by the id of its lines. */
export async function readTransfers(reading: Reading, batchId: string): Promise<Transfer[]> {
  const rows = await reading.rows<Row & Record<string, unknown>>(
    `SELECT l.id, l.paid_fen::float8 AS fen, l.state, r.name || ' ' || w.reference AS purpose, ${account("b")} AS payee, ${account("p")} AS payer
       FROM payment_line l JOIN payment_run r ON r.id = l.run_id JOIN award w ON w.id = l.award_id
       JOIN bank_account b ON b.id = l.account_id JOIN paying_account p ON p.id = l.paying_account_id
      WHERE l.batch_id = $1::uuid ORDER BY l.id`,
    [batchId],
  );
  return rows.map(({ payee, payer, ...row }) => {
    const { id: _, ...to } = opened(bankAccountPurpose, payee);
    return { ...row, payee: to, payer: opened(payingAccountPurpose, payer) };
  });
}

/** Transfers by the account that they are paid from; programs that pay from the same one share a block, named by the first of their rows. */
export const blocksOf = (transfers: readonly Transfer[]): BatchBlock[] =>
  [...groupBy(transfers, ({ payer }) => `${payer.bankCode} ${payer.number}`).values()].flatMap((of) => {
    const payers = of.map(({ payer }) => payer).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = payers;
    if (!first) return [];
    const { id, ...details } = first;
    const lines = of.map(({ id: line, fen, payee, purpose }) => ({ id: line, fen, payee, purpose }));
    return [{ id, account: details, lines }];
  });

/** The batch of stored values and its transfers. */
export const batchValue = (batch: Omit<PaymentBatch, "blocks">, transfers: readonly Transfer[]): PaymentBatch => ({
  ...batch,
  blocks: blocksOf(transfers),
});
