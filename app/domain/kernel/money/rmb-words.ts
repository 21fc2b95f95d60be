import type { Fen } from "./fen";

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];

// 1 to 9999; zeros between digits are said once, trailing ones not at all.
const belowTenThousand = (amount: number): string => {
  let words = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(amount / 10 ** place) % 10;
    if (digit === 0) gap = words !== "";
    else {
      words += `${gap ? "零" : ""}${digits.charAt(digit)}${places[place]}`;
      gap = false;
    }
  }
  return words;
};

// A part that does not fill its places is set off by a zero: 1 0100 is 壹万零壹佰, but 10 7000 is 壹拾万柒仟.
const joined = (high: string, unit: string, low: number, full: number): string => {
  if (low === 0) return high + unit;
  return `${high}${unit}${low < full ? "零" : ""}${whole(low)}`;
};

const whole = (amount: number): string => {
  for (const [unit, size] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    if (amount >= size) return joined(whole(Math.floor(amount / size)), unit, amount % size, size / 10);
  }
  return belowTenThousand(amount);
};

/**
 * The amount in capital numerals as on cheques, after the rules of the People's Bank for filling in bills
 * (支付结算办法, annex 1): 16,409.02 yuan is 人民币壹万陆仟肆佰零玖元零贰分. Where the rules leave a zero optional, the form
 * they put first is taken. Less than nothing is 人民币负…. Throws a RangeError for what is no amount of fen.
 */
export const rmbWords = (fen: Fen): string => {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not an amount of fen: ${fen}`);
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;

  const start = yuan > 0 || amount === 0 ? `${yuan > 0 ? whole(yuan) : "零"}元` : "";
  // A zero stands for an empty jiao, or between a yuan figure that ends in 0 and the jiao.
  const zero = yuan > 0 && ((jiao === 0 && cents > 0) || (jiao > 0 && yuan % 10 === 0)) ? "零" : "";
  const jiaoWords = jiao > 0 ? `${digits.charAt(jiao)}角` : "";
  const end = cents > 0 ? `${digits.charAt(cents)}分` : "整";
  return `人民币${fen < 0 ? "负" : ""}${start}${zero}${jiaoWords}${end}`;
};
