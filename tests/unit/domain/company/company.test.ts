import { describe, expect, it } from "vitest";
import { mayApply } from "~/domain/company/company";

const nothing = { code: null, foreignRegistration: null, foreignCountry: null };
const registered = { ...nothing, kind: "domestic", code: "91210231MA0DEM013F" } as const;
const abroad = { ...nothing, kind: "notYetRegistered", foreignRegistration: "HRB 1234", foreignCountry: "DE" } as const;

describe("a company", () => {
  it("with its code may apply", () => {
    expect(mayApply(registered)).toBe(true);
    expect(mayApply({ ...registered, code: null })).toBe(false);
  });

  it("not yet registered may apply with its foreign registration", () => {
    expect(mayApply(abroad)).toBe(true);
    expect(mayApply({ ...abroad, foreignCountry: null })).toBe(false);
  });
});
