import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fenToYuanString, yuanToFen } from "~/domain/kernel/money/fen";

describe("yuan", () => {
  it.each([
    ["1,234.5", 123450],
    ["1,234.50", 123450],
    ["1,234", 123400],
    ["1,23", 123],
    ["86,5", 8650],
    ["1 234,50", 123450],
    ["86。5", 8650],
    ["1234.56", 123456],
    ["0", 0],
    ["-0", 0],
    ["0.01", 1],
    ["-12.3", -1230],
    [" ¥ 1,000,000 ", 100_000_000],
    ["￥１，２３４．５０", 123450],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
  ])("%j are %i fen", (text, fen) => {
    expect(yuanToFen(text)).toBe(fen);
  });

  it.each([
    "",
    "1.234",
    "1.234,50",
    "1,234,5",
    "12,34,567",
    "1234,567",
    "0b1",
    "　",
    ".5",
    "5.",
    "1e3",
    "0x10",
    "12 元",
    "--1",
    "NaN",
    "90071992547409.92",
  ])("%j are refused", (text) => expect(yuanToFen(text)).toBeNull());

  it("written and read again are the same fen", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(yuanToFen(fenToYuanString(fen))).toBe(fen);
      }),
    );
  });

  it("are written with two decimals", () => {
    expect([5, 120, -123456, 0].map(fenToYuanString)).toEqual(["0.05", "1.20", "-1234.56", "0.00"]);
    expect(() => fenToYuanString(1.5)).toThrow(RangeError);
  });
});
