import { describe, expect, it } from "vitest";
import { readPhone } from "~/domain/kernel/text/phone-number";

describe("a telephone number", () => {
  it.each([
    ["138 0411 0000", "138 0411 0000"],
    ["+86 (0411) 123-4567", "+86 (0411) 123-4567"],
    ["０４１１－８４７９１２３４", "0411-84791234"],
    ["0411–84791234转801", "0411-84791234 ext. 801"],
    ["0411-84791234 分机：801", "0411-84791234 ext. 801"],
    ["84791234 ext. 12", "84791234 ext. 12"],
    ["84791234, extension 12", "84791234 ext. 12"],
    ["84791234x12", "84791234 ext. 12"],
    ["84791234#12", "84791234 ext. 12"],
    ["\u202a13804110000\u202c", "13804110000"],
  ])("%j is stored as %j", (typed, stored) => expect(readPhone(typed)).toBe(stored));

  it.each(["", "call me", "1234", "转801", "8479ext", "1".repeat(21), "84791234 ext. 1234567"])("%j is none", (typed) =>
    expect(readPhone(typed)).toBeNull(),
  );

  it("stored and read again is the same", () => {
    expect(readPhone("0411-84791234 ext. 801")).toBe("0411-84791234 ext. 801");
  });
});
