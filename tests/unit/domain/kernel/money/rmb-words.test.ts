import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rmbWords } from "~/domain/kernel/money/rmb-words";

const units: Record<string, number> = { 分: 1, 角: 10, 元: 100, 拾: 10, 佰: 100, 仟: 1000, 万: 1e4, 亿: 1e8 };

/** Reads capital numerals back by what each character is worth, without regard to zeros. */
const read = (words: string): number => {
  let [fen, section, small, digit] = [0, 0, 0, 0];
  for (const character of words.replace(/^人民币负?/, "")) {
    const value = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
    const unit = units[character] ?? 0;
    if (value >= 0) digit = value;
    else if ("分角".includes(character)) [fen, digit] = [fen + digit * unit, 0];
    else if ("拾佰仟".includes(character)) [small, digit] = [small + digit * unit, 0];
    else if (character === "万") [section, small, digit] = [(small + digit) * unit, 0, 0];
    else if (character === "亿") [section, small, digit, fen] = [0, 0, 0, (section + small + digit) * unit * 100];
    else if (character === "元") [section, small, digit, fen] = [0, 0, 0, fen + (section + small + digit) * unit];
  }
  return words.includes("负") ? -fen : fen;
};

describe("capital numerals", () => {
  it.each([
    [140950, "壹仟肆佰零玖元伍角整"],
    [600714, "陆仟零柒元壹角肆分"],
    [168032, "壹仟陆佰捌拾元零叁角贰分"],
    [10700053, "壹拾万柒仟元零伍角叁分"],
    [1640902, "壹万陆仟肆佰零玖元零贰分"],
    [34, "叁角肆分"],
    [5, "伍分"],
    [105, "壹元零伍分"],
    [1005, "壹拾元零伍分"],
    [1050, "壹拾元零伍角整"],
    [1000_1000_00, "壹仟万壹仟元整"],
    [1_0001_0000_00, "壹亿零壹万元整"],
    [1_0000_1000_00, "壹亿零壹仟元整"],
    [1_2000_0000_00, "壹亿贰仟万元整"],
    [10_2000_0300_00, "壹拾亿贰仟万零叁佰元整"],
    [1_0000_0000_0000_00, "壹万亿元整"],
    [1_2000_0000_0000_00, "壹万贰仟亿元整"],
    [1_0000_0000_0001_00, "壹万亿零壹元整"],
    [-250, "负贰元伍角整"],
  ])("%i fen are %s", (fen, words) => {
    expect(rmbWords(fen)).toBe(`人民币${words}`);
  });

  it("exist for every amount, say it exactly, and never two zeros in a row or a stray one", () => {
    const anyFen = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: 0, max: 2_000_000_00 }),
      fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 12 })).map(([n, zeros]) => n * 10 ** zeros),
    );
    fc.assert(
      fc.property(anyFen, (fen) => {
        const words = rmbWords(fen);
        expect(read(words)).toBe(fen);
        expect(words).toMatch(/^人民币负?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分]+(整|(?<=分))$/);
        if (fen !== 0) expect(words).not.toMatch(/零零|零[拾佰仟万亿元角分整]/);
      }),
      { numRuns: 2000 },
    );
  });

  it("do not exist for parts of a fen", () => {
    expect(() => rmbWords(0.5)).toThrow(RangeError);
  });
});
