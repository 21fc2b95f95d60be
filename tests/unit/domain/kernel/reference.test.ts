import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit } from "~/domain/kernel/check-digit";
import { formatReference, parseReference, referenceBeginning } from "~/domain/kernel/reference";

const anyPrefix = fc.constantFrom("DL", "SY", "DLX", "A", "L");
const anyYear = fc.integer({ min: 2020, max: 2099 });
const anyNumber = fc.integer({ min: 1, max: 3_000_000 });

describe("the check digit", () => {
  // The example of the standard, and numbers that use the same system: a German tax number and VAT numbers.
  it.each([
    ["0794", 5],
    ["8609574271", 9],
    ["13669597", 6],
    ["9481259541", 5],
  ])("of %s is %i", (digits, check) => {
    expect(checkDigit(digits)).toBe(check);
  });
});

describe("a reference", () => {
  it("has city, year, running number and check digit", () => {
    expect(formatReference("DL", 2026, 123)).toBe("DL-2026-000123-7");
    expect(formatReference("DL", 2026, 1_234_567)).toMatch(/^DL-2026-1234567-\d$/);
  });

  it("is refused for what is no running number or year", () => {
    expect(() => formatReference("DL", 2026, 0)).toThrow(RangeError);
    expect(() => formatReference("DL", 2026, 1.5)).toThrow(RangeError);
    expect(() => formatReference("DL", 26, 1)).toThrow(RangeError);
  });

  it("comes back as it went", () => {
    fc.assert(
      fc.property(anyPrefix, anyYear, anyNumber, (prefix, year, number) => {
        const reference = formatReference(prefix, year, number);
        expect(parseReference(reference)).toMatchObject({ ok: true, reference, prefix, year, number });
      }),
    );
  });

  it("tells applications, awards and letters apart", () => {
    const kinds = ["DL", "A", "L"].map((prefix) => parseReference(formatReference(prefix, 2026, 5)));
    expect(kinds).toMatchObject([{ kind: "application" }, { kind: "award" }, { kind: "letter" }]);
  });

  it("is found out when any one digit is wrong", () => {
    fc.assert(
      fc.property(anyYear, anyNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (year, number, at, by) => {
        const digits = formatReference("DL", year, number).replace(/\D/g, "");
        const place = at % digits.length;
        const wrong = (Number(digits[place]) + by) % 10;
        expect(parseReference(`DL${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`).ok).toBe(false);
      }),
    );
  });

  it.each([
    "dl-2026-000123-7",
    " DL 2026 000123 7 ",
    "DL20260001237",
    "DL–2026—000123−7",
    "ＤＬ－２０２６－０００１２３－7",
    "DLー2026ー000123ー7",
  ])("is read from %j", (typed) => {
    expect(parseReference(typed)).toMatchObject({ ok: true, reference: "DL-2026-000123-7" });
  });

  it.each(["", "DL", "2026-000123-7", "DL-2026-123-7", "DL-2026-000000-1", "DL-2026-0000123-7", "B-2026-000123-7"])(
    "is not read from %j",
    (typed) => expect(parseReference(typed)).toEqual({ ok: false, reason: "form" }),
  );

  it.each([
    ["DL-2026-000123-7", "application", "DL-2026-000123-7"],
    ["dl 2026 000123", "application", "DL-2026-000123"],
    ["DL-2026-000123-", "application", "DL-2026-000123"],
    ["ＤＬー２０２６", "application", "DL-2026-"],
    // A mistyped check digit still finds the number.
    ["DL-2026-000123-1", "application", "DL-2026-000123"],
    ["a2026-00", "award", "A-2026-00"],
    ["L-2026-000001", "letter", "L-2026-000001"],
  ])("%s is how that of an %s begins", (typed, kind, beginning) => {
    expect(referenceBeginning(typed)).toEqual({ kind, beginning });
  });

  it.each(["DL", "大连2026", "DL-20", "ABCD-2026", "DL-2026-%", "2026-000123"])("does not begin with %s", (typed) => {
    expect(referenceBeginning(typed)).toBeNull();
  });

  it("with a digit mistyped says so", () => {
    expect(parseReference(`DL-2026-000124-7`)).toEqual({ ok: false, reason: "check" });
  });
});
