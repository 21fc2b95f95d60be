import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { BankDetails } from "~/domain/payee/bank-details";
import type { FileCharset } from "../paying-account";

/** One transfer. */
export interface BatchLine {
  /** Its UUID, from which its end-to-end id is made. */
  readonly id: string;
  /** More than 0. */
  readonly fen: Fen;
  readonly payee: BankDetails;
  /** What the payee's statement says, as the bank takes 140 characters of it. */
  readonly purpose: string;
}

/** What is paid from one account. */
export interface BatchBlock {
  /** A UUID. */
  readonly id: string;
  readonly account: BankDetails;
  /** At least one. */
  readonly lines: readonly BatchLine[];
}

/** What a file for the bank is made from: the same value makes the same bytes. */
export interface PaymentBatch {
  /** A UUID. */
  readonly id: string;
  readonly madeAt: Date;
  /** A working day. */
  readonly executionOn: CivilDate;
  /** Who sends the file. */
  readonly sender: string;
  /** In which characters its accounts' banks take files. */
  readonly charset: FileCharset;
  /** One for each paying account; at least one. */
  readonly blocks: readonly BatchBlock[];
}

/** All money of a batch is in it. */
export const batchCurrency = "CNY";

export const totalFen = (lines: readonly { readonly fen: Fen }[]): Fen => lines.reduce((sum, { fen }) => sum + fen, 0);

export const linesOf = ({ blocks }: PaymentBatch): readonly BatchLine[] => blocks.flatMap(({ lines }) => lines);
