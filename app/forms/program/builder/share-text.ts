import { cleanCode } from "~/domain/kernel/text/clean";
import { plainDecimal } from "~/domain/kernel/text/plain-decimal";

const decimal = /^(\d+)(?:\.(\d+))?$/;

/** Digits without the zeros that say nothing: `00.700` is `0.7`. */
const lean = (whole: string, decimals: string): string => {
  const [head, tail] = [whole.replace(/^0+(?=\d)/, ""), decimals.replace(/0+$/, "")];
  return tail === "" ? head : `${head}.${tail}`;
};

const hundredth = (percents: string): string => {
  const [whole = "", decimals = ""] = percents.split(".");
  const digits = whole.padStart(3, "0");
  return lean(digits.slice(0, -2), digits.slice(-2) + decimals);
};

/**
 * A part of a whole as people type it (`70 %`, `0.7`, `1/3`, full-width too) as an exact decimal or fraction; else as typed. A
 * number above 1 can only mean percent.
 */
export const readShare = (text: string): string => {
  const code = cleanCode(text).replace("⁄", "/");
  if (/^\d+ ?\/ ?\d+$/.test(code)) return code.replaceAll(" ", "");
  const [, number = "", sign] = /^(.*?) ?(%?)$/.exec(code) ?? [];
  const plain = plainDecimal(number);
  if (plain === null || plain.startsWith("-")) return text;
  if (sign || Number(plain) > 1) return hundredth(plain);
  const [units = "", rest = ""] = plain.split(".");
  return lean(units, rest);
};

/** A share as it stands in its input: decimals in percent, fractions as they are. */
export const printShare = (share: string): string => {
  const [, whole, decimals = ""] = decimal.exec(share) ?? [];
  if (whole === undefined) return share;
  const digits = decimals.padEnd(2, "0");
  return `${lean(whole + digits.slice(0, 2), digits.slice(2))}%`;
};
