import { linesOf, type PaymentBatch } from "~/domain/payment/bank-file/batch";
import { bankId, endToEndId } from "~/domain/payment/bank-file/bank-id";
import { bankText, bankBytes } from "~/domain/payment/bank-file/charset";
import { pain001, pain001Of } from "~/domain/payment/bank-file/pain001";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { schemaFaults } from "~/platform/xml/schema.server";
import { csvLine } from "../kernel/csv";

/** The message of a batch, in its charset and valid by its schema. Throws for a batch of which no valid one can be made. */
export function bankFileOf(batch: PaymentBatch): Uint8Array {
  const file = bankBytes(pain001Of(batch), batch.charset);
  const faults = schemaFaults(pain001, file);
  if (faults.length > 0) throw new Error(`The file of batch ${batch.id} is not valid.`, { cause: faults });
  return file;
}

const payer = ["Batch", "Reference", "Paying account", "Payer"];
const payeeOf = ["Payee account", "Payee", "Bank code", "Bank"];
const money = ["Amount", "Currency", "Execution day", "Purpose"];

/** The same transfers as a table, for banks that take no messages; the last line counts and adds them up. */
export function bankCsvOf(batch: PaymentBatch): Uint8Array {
  const taken = (typed: string) => bankText(typed, batch.charset).text;
  const lines = batch.blocks.flatMap(({ account, lines: of }) =>
    of.map(({ id, fen, payee, purpose }) => [
      bankId(batch.id),
      endToEndId(id),
      account.number,
      taken(account.holder),
      payee.number,
      taken(payee.holder),
      payee.bankCode,
      taken(payee.bankName),
      fenToYuanString(fen),
      "CNY",
      batch.executionOn,
      taken(purpose),
    ]),
  );
  const fen = linesOf(batch).reduce((sum, line) => sum + line.fen, 0);
  const total = ["Total", String(lines.length), ...Array<string>(6).fill(""), fenToYuanString(fen), "CNY", "", ""];
  const text = [[...payer, ...payeeOf, ...money], ...lines, total].map((cells) => csvLine(cells)).join("");
  return bankBytes(text, batch.charset);
}
