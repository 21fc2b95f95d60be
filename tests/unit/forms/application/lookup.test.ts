import { describe, expect, it } from "vitest";
import { formatReference } from "~/domain/kernel/reference";
import { letterCheckSchema, lookupSchema } from "~/forms/application/lookup";
import { errorText } from "~/i18n/error-text";
import { createT } from "~/i18n/t.server";

const reference = formatReference("DL", 2026, 123);
const code = "91210231MA0DEM013F";

const read = (typed: object) => lookupSchema.safeParse({ reference, code, registration: "", ...typed });
const mistakes = (typed: object) =>
  read(typed).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("the form of the look-up", () => {
  it("forgives case, blanks, dashes and full-width characters", () => {
    const typed = { reference: "ｄｌ　2026–000123 " + reference.at(-1), code: " 9121 0231 ma0dem013f " };
    expect(read(typed).data).toEqual({ reference, said: { code } });
  });

  it("tells one wrong digit or character", () => {
    expect(mistakes({ reference: reference.replace("123", "124") })).toEqual(["reference reference.check"]);
    expect(mistakes({ code: "91210231MA0DEM013X" })).toEqual(["code uscc.check"]);
  });

  it("lets a lawful early code of Fujian through", () => {
    const early = "91350128M000123456";
    expect(read({ code: early }).data?.said).toEqual({ code: early });
  });

  it("takes the foreign registration instead of the code, and one of the two", () => {
    expect(read({ code: "", registration: " HRB 98765 B " }).data?.said).toEqual({ registration: "HRB 98765 B" });
    expect(mistakes({ code: "", registration: " " })).toEqual(["code lookup.codeOrRegistration"]);
    expect(mistakes({ registration: "HRB 98765 B" })).toEqual(["registration lookup.oneOnly"]);
    expect(mistakes({ code: "", registration: "---" })).toEqual(["registration invalid"]);
  });

  it("names every mistake at once", () => {
    expect(mistakes({ reference: "", code: "123" })).toEqual(["reference required", "code uscc.length"]);
    expect(mistakes({ reference: "hello" })).toEqual(["reference reference.form"]);
    expect(mistakes({ reference: formatReference("A", 2026, 5) })).toEqual(["reference reference.not.application"]);
    expect(mistakes({ reference: "9".repeat(90) })).toEqual(["reference tooLong?max=80"]);
  });
});

it("the form of the look-up of a letter says how the reference of a letter is written", () => {
  const of = (typed: string) =>
    letterCheckSchema
      .safeParse({ reference: typed, code, registration: "" })
      .error?.issues.map(({ message }) => message);
  expect(of("hello")).toEqual(["reference.letter.form"]);
  expect(of("L-2026-000123-0")?.concat(of("L-2026-000123-1") ?? [])).toContain("reference.letter.check");
  expect(errorText(createT("en", "errors"), "reference.letter.form")).toContain("L-2026-000123-7");
});
