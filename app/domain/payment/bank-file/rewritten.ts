import type { BatchLine, PaymentBatch } from "./batch";
import { type BankText, bankText } from "./charset";

/** A payee whose name, or whose bank's, is written otherwise in the file. */
export interface Rewritten extends Pick<BankText, "text" | "lost"> {
  readonly lineId: string;
  readonly field: "holder" | "bankName";
  readonly original: string;
}

const fields = ["holder", "bankName"] as const;

const ofLine = ({ id, payee }: BatchLine, { charset }: PaymentBatch): Rewritten[] =>
  fields.flatMap((field) => {
    const { text, original, lost } = bankText(payee[field], charset);
    return original === null ? [] : [{ lineId: id, field, text, original, lost }];
  });

/** What of a batch is not written as it is kept, line by line. */
export const rewrittenIn = (batch: PaymentBatch): Rewritten[] =>
  batch.blocks.flatMap(({ lines }) => lines.flatMap((line) => ofLine(line, batch)));
