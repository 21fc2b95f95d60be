import { cleanCode } from "../text/clean";
import { plainDecimal } from "../text/plain-decimal";

/** An amount of money in fen, a whole number within the safe integers; 100 fen are one yuan. */
export type Fen = number;

const shape = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * The fen of an amount of yuan as people type it (see `plainDecimal`), with or without ¥: `1,234.5` is 123450. More than two
 * decimals or anything else gives null, never a rounded amount.
 */
export const yuanToFen = (text: string): Fen | null => {
  const [, sign, yuan, decimals = ""] = shape.exec(plainDecimal(cleanCode(text).replace(/^¥/, "")) ?? "") ?? [];
  if (yuan === undefined) return null;
  const fen = Number(yuan + decimals.padEnd(2, "0"));
  if (!Number.isSafeInteger(fen)) return null;
  return sign && fen !== 0 ? -fen : fen;
};

/** The amount in yuan with two decimals and nothing else, `-1234.50`, as files and inputs want it. */
export const fenToYuanString = (fen: Fen): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount of fen: ${fen}`);
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
