import { describe, expect, it } from "vitest";
import { mayApply, mayReceive } from "~/domain/company/company";

const nothing = { code: null, foreignRegistration: null, foreignCountry: null };
const registered = { ...nothing, kind: "domestic", code: "91210231MA0DEM013F" } as const;
const abroad = { ...nothing, kind: "notYetRegistered", foreignRegistration: "HRB 1234", foreignCountry: "DE" } as const;

describe("a company", () => {
  it("with its code may apply and receive", () => {
    expect([mayApply(registered), mayReceive(registered)]).toEqual([true, true]);
    expect([mayApply({ ...registered, code: null }), mayReceive({ ...registered, code: null })]).toEqual([
      false,
      false,
    ]);
  });

  it("not yet registered may apply with its foreign registration, and receive once it has a code", () => {
    expect([mayApply(abroad), mayReceive(abroad)]).toEqual([true, false]);
    expect(mayApply({ ...abroad, foreignCountry: null })).toBe(false);
    expect(mayReceive({ ...abroad, code: "91210231MA0DEM013F" })).toBe(true);
  });
});
