import { type Fen, fenToYuanString } from "~/domain/kernel/money/fen";
import type { BankDetails } from "~/domain/payee/bank-details";
import type { FileCharset } from "../paying-account";
import { bankId, endToEndId } from "./bank-id";
import { batchCurrency, type BatchBlock, type BatchLine, linesOf, type PaymentBatch, totalFen } from "./batch";
import { bankText } from "./charset";

/** The message that a batch is sent as. */
export const pain001 = "pain.001.001.09";
const namespace = `urn:iso:std:iso:20022:tech:xsd:${pain001}`;

/** Up to here the national payment system takes a transfer as a small one (BEPS), beyond as a large one (HVPS). */
const mostOfSmall: Fen = 100_000_000;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const element = (name: string, ...content: readonly string[]): string => `<${name}>${content.join("")}</${name}>`;
const text = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`;

const total = (lines: readonly BatchLine[]): string =>
  text("NbOfTxs", String(lines.length)) + text("CtrlSum", fenToYuanString(totalFen(lines)));

/** Elements that hold what a bank must take. */
const bankElements = (charset: FileCharset) => {
  const taken = (typed: string, most?: number) => bankText(typed, charset, most).text;
  const agent = (name: string, { bankCode, bankName }: BankDetails) =>
    element(
      name,
      element(
        "FinInstnId",
        element("ClrSysMmbId", element("ClrSysId", text("Cd", "CNAPS")), text("MmbId", bankCode)),
        text("Nm", taken(bankName)),
      ),
    );
  const party = (name: string, typed: string) => element(name, text("Nm", taken(typed)));
  const account = (name: string, { number }: BankDetails) =>
    element(name, element("Id", element("Othr", text("Id", number))), text("Ccy", batchCurrency));
  const purpose = (typed: string) => element("RmtInf", text("Ustrd", taken(typed)));
  return { agent, party, account, purpose };
};

type BankElements = ReturnType<typeof bankElements>;

const transfer = ({ id, fen, payee, purpose }: BatchLine, bank: BankElements): string =>
  element(
    "CdtTrfTxInf",
    element("PmtId", text("EndToEndId", endToEndId(id))),
    element("PmtTpInf", element("SvcLvl", text("Prtry", fen > mostOfSmall ? "HVPS" : "BEPS"))),
    element("Amt", `<InstdAmt Ccy="${batchCurrency}">${fenToYuanString(fen)}</InstdAmt>`),
    bank.agent("CdtrAgt", payee),
    bank.party("Cdtr", payee.holder),
    bank.account("CdtrAcct", payee),
    bank.purpose(purpose),
  );

const block = ({ id, account, lines }: BatchBlock, { executionOn }: PaymentBatch, bank: BankElements): string =>
  element(
    "PmtInf",
    text("PmtInfId", bankId(id)),
    text("PmtMtd", "TRF"),
    text("BtchBookg", "false"),
    total(lines),
    element("ReqdExctnDt", text("Dt", executionOn)),
    bank.party("Dbtr", account.holder),
    bank.account("DbtrAcct", account),
    bank.agent("DbtrAgt", account),
    ...lines.map((line) => `\n${transfer(line, bank)}`),
  );

/** The message of a batch for the national payment system (CNAPS). The same batch gives the same text; in the charset of the batch it can be written. */
export const pain001Of = (batch: PaymentBatch): string => {
  const bank = bankElements(batch.charset);
  const header = element(
    "GrpHdr",
    text("MsgId", bankId(batch.id)),
    text("CreDtTm", batch.madeAt.toISOString()),
    total(linesOf(batch)),
    bank.party("InitgPty", batch.sender),
  );
  const blocks = batch.blocks.map((each) => `\n${block(each, batch, bank)}`);
  return `<?xml version="1.0" encoding="${batch.charset}"?>\n<Document xmlns="${namespace}"><CstmrCdtTrfInitn>${header}${blocks.join("")}\n</CstmrCdtTrfInitn></Document>\n`;
};
