const percent = /^(\d+)(?:\.(\d+))?%$/;
const decimal = /^(\d+)(?:\.(\d+))?$/;

/** Digits without the zeros that say nothing: `00.700` is `0.7`. */
const lean = (whole: string, decimals: string): string => {
  const [head, tail] = [whole.replace(/^0+(?=\d)/, ""), decimals.replace(/0+$/, "")];
  return tail === "" ? head : `${head}.${tail}`;
};

/** A part of a whole as people type it (`70 %`, `0.7`, `1/3`, full-width too) as an exact decimal or fraction; else as typed. */
export const readShare = (text: string): string => {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace("⁄", "/");
  const [, whole, decimals = ""] = percent.exec(plain) ?? [];
  if (whole !== undefined) {
    const digits = whole.padStart(3, "0");
    return lean(digits.slice(0, -2), digits.slice(-2) + decimals);
  }
  if (/^\d+\/\d+$/.test(plain)) return plain;
  const [, units, rest = ""] = decimal.exec(plain) ?? [];
  return units === undefined ? text : lean(units, rest);
};

/** A share as it stands in its input: decimals in percent, fractions as they are. */
export const printShare = (share: string): string => {
  const [, whole, decimals = ""] = decimal.exec(share) ?? [];
  if (whole === undefined) return share;
  const digits = decimals.padEnd(2, "0");
  return `${lean(whole + digits.slice(0, 2), digits.slice(2))}%`;
};
