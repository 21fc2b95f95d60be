import { describe, expect, it } from "vitest";
import { plainDecimal, wholeNumber } from "~/domain/kernel/text/plain-decimal";

describe("a number as people type it", () => {
  it.each([
    ["86.5", "86.5"],
    ["86,5", "86.5"],
    ["8,65", "8.65"],
    ["86,5000", "86.5000"],
    ["0,125", "0.125"],
    ["1,234", "1234"],
    ["1,234.50", "1234.50"],
    ["1,234,567", "1234567"],
    ["1234,5", "1234.5"],
    ["1 234,5", "1234.5"],
    ["1\u00a0234\u00a0567.5", "1234567.5"],
    ["－１２．５", "-12.5"],
    ["\u221212", "-12"],
    ["１，２３４．５０", "1234.50"],
    ["86。5", "86.5"],
    ["\u200b86.5\u202c\u3000", "86.5"],
  ])("%j is %s", (typed, plain) => expect(plainDecimal(typed)).toBe(plain));

  it.each([
    "",
    " ",
    "\u3000",
    "1.234,50",
    "1.234.567",
    "1,234,5",
    "12,34,567",
    "1,23,456",
    "1 23",
    "12 34",
    "1e3",
    "0x10",
    "0b1",
    "Infinity",
    "NaN",
    "--1",
    "5.",
    ".5",
    "+5",
    "1/2",
    "五",
    "1,",
    ",5",
    "1,,5",
  ])("%j is none", (typed) => expect(plainDecimal(typed)).toBeNull());

  it.each([
    ["１２", 12],
    ["1,200", 1200],
    ["-0", 0],
    ["12.0", 12],
    ["1.5", Number.NaN],
    ["1,5", Number.NaN],
    ["1e1", Number.NaN],
    ["", Number.NaN],
    ["9007199254740992", Number.NaN],
  ])("%j is the whole number %d", (typed, number) => expect(wholeNumber(typed)).toBe(number));
});
