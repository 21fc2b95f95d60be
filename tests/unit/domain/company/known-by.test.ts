import { describe, expect, it } from "vitest";
import { isKnownBy } from "~/domain/company/known-by";

const code = "91210231MA0DEM013F";
const registered = { code, foreignRegistration: "HRB 1" };
const abroad = { code: null, foreignRegistration: "ＨＲＢ 98.765-B" };

describe("what a company is known by", () => {
  it.each([
    ["its code", registered, { code }, true],
    ["not another code", registered, { code: "91210231MA0DEM021A" }, false],
    ["not its foreign registration once it has a code", registered, { registration: "HRB 1" }, false],
    ["its foreign registration while it has none, written in any way", abroad, { registration: "hrb98765b" }, true],
    ["not another registration", abroad, { registration: "HRB 98765" }, false],
    ["no code while it has none", abroad, { code }, false],
    ["nothing when it has neither", { code: null, foreignRegistration: null }, { registration: "" }, false],
    ["no registration of signs alone", { code: null, foreignRegistration: "-" }, { registration: "/" }, false],
  ] as const)("is %s", (_, company, said, known) => {
    expect(isKnownBy(company, said)).toBe(known);
  });
});
