import { describe, expect, it } from "vitest";
import { lastFour, readAccountNumber } from "~/domain/payee/account-number";
import { readBankCode } from "~/domain/payee/bank-code";

describe("the number of an account", () => {
  it.each([
    ["6222 0000-1111 2222", "6222000011112222"],
    ["６２２２００００１１１１２２２２", "6222000011112222"],
    ["12345678", "12345678"],
    ["1".repeat(32), "1".repeat(32)],
    ["1234567", null],
    ["1".repeat(33), null],
    ["62220000A1112222", null],
    ["", null],
  ])("%s is read as %s", (typed, number) => {
    expect(readAccountNumber(typed)).toBe(number);
  });

  it("is shown by its last four digits", () => {
    expect(lastFour("6222000011112222")).toBe("2222");
  });
});

describe("the code of a bank", () => {
  it.each(["102100099996", "103100000026", "104100000004", "105100000017", "301290000007", "308584000013"])(
    "%s is one of a bank that there is",
    (code) => {
      expect(readBankCode(` ${code.slice(0, 3)} ${code.slice(3)} `)).toEqual({ ok: true, code });
    },
  );

  it("has 12 digits", () => {
    for (const typed of ["10210009999", "1021000999966", "10210009999X"])
      expect(readBankCode(typed)).toEqual({ ok: false, reason: "length" });
  });

  it("is found wrong by any one digit", () => {
    const code = "102100099996";
    for (let at = 0; at < code.length; at += 1)
      for (const digit of "0123456789")
        if (digit !== code[at])
          expect(readBankCode(code.slice(0, at) + digit + code.slice(at + 1))).toEqual({ ok: false, reason: "check" });
  });
});
