import { cleanCode } from "./clean";

const plain = /^\d+(?:\.\d+)?$/;
const byCommas = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const byBlanks = /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/;
const decimalComma = /^\d+,\d+$/;

/** Digits without marks between thousands and with a point before decimals, or null where it is not clear which mark is which. */
const unmarked = (text: string): string | null => {
  if (plain.test(text)) return text;
  if (byCommas.test(text)) return text.replaceAll(",", "");
  if (byBlanks.test(text)) return text.replaceAll(" ", "").replace(",", ".");
  return decimalComma.test(text) ? text.replace(",", ".") : null;
};

/**
 * A number as people type it, as digits with a point before decimals and a minus where it is negative; null for anything else.
 * Characters may be of any width. A comma, or a blank, stands between thousands only where three digits follow each; one comma
 * elsewhere comes before decimals: `1,234` is 1234, `86,5` is 86.5. No exponent, no hexadecimal, and no guess at `1.234,50`.
 */
export const plainDecimal = (typed: string): string | null => {
  // On a Chinese keyboard the full stop lies where the point does.
  const text = cleanCode(typed)
    .replace(/[\u2212\u2010-\u2015]/u, "-")
    .replace(/\s+/gu, " ")
    .replace("。", ".");
  const [, sign = "", digits = ""] = /^(-?) ?(.*)$/u.exec(text) ?? [];
  const read = unmarked(digits);
  return read === null ? null : sign + read;
};

/** The whole number that somebody typed, or NaN for anything else and for one too large to be exact. */
export const wholeNumber = (typed: string): number => {
  const read = plainDecimal(typed);
  const number = read === null ? Number.NaN : Number(read) + 0;
  return Number.isSafeInteger(number) ? number : Number.NaN;
};
