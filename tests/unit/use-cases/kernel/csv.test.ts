import { describe, expect, it } from "vitest";
import { csvLine } from "~/use-cases/kernel/csv";

describe("a line of CSV", () => {
  it("quotes what would end a field or a line", () => {
    expect(csvLine(["a,b", 'say "no"', "two\nlines", "plain", 7])).toBe('"a,b","say ""no""","two\nlines",plain,7\r\n');
  });

  it.each(["=1+1", "+1", "-A1", "@SUM(A1)", "\tx", "＝1", "－cmd", "-", "-1e5", "- 1"])("keeps %j as text", (typed) => {
    expect(csvLine([typed])).toBe(`'${typed}\r\n`);
  });

  it.each(["-1234.50", "-3", "1234.50", "大连=海风", "a-b"])("leaves %j as it is", (typed) => {
    expect(csvLine([typed])).toBe(`${typed}\r\n`);
  });

  it("writes amounts in yuan with two decimals, and nothing for null", () => {
    expect(csvLine([-5, null, 7], [{ text: "A", holds: "fen" }])).toBe("-0.05,,7\r\n");
  });

  it("writes a number below zero as a number", () => expect(csvLine([-3])).toBe("-3\r\n"));
});
