import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseUscc, usccCheckCharacter } from "~/domain/company/uscc";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const anyBody = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 });

describe("the check character", () => {
  it("makes a code valid, and no other character does", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const valid = alphabet.filter((character) => parseUscc(body + character).ok);
        expect(valid).toEqual([usccCheckCharacter(body)]);
      }),
    );
  });

  it("finds any one wrong character", () => {
    fc.assert(
      fc.property(anyBody, fc.nat(16), fc.constantFrom(...alphabet), (body, at, other) => {
        const changed = body.slice(0, at) + other + body.slice(at + 1);
        expect(parseUscc(changed + usccCheckCharacter(body)).ok).toBe(other === body.charAt(at));
      }),
    );
  });
});

describe("a code as typed", () => {
  it.each([
    "91210231ma0dem013f",
    "91210231 MA0DEM013 F",
    "９１２１０２３１ＭＡ０ＤＥＭ０１３Ｆ",
    "\t91210231MA0DEM013F\n",
    "912102-31MA0DEM013-F",
    "912102－31ＭＡ0DEM01—3F",
    "91210231–MA0DEM−013F",
  ])("%j is read", (typed) => expect(parseUscc(typed)).toEqual({ ok: true, code: "91210231MA0DEM013F" }));

  it.each([
    ["", "length"],
    ["91210231MA0DEM013FF", "length"],
    ["9121023-MA0DEM013F", "length"],
    ["9121023_1MA0DEM013", "alphabet"],
    ["91210231MA0DEM0131", "check"],
  ])("%j is refused for its %s", (typed, reason) => {
    expect(parseUscc(typed)).toMatchObject({ ok: false, reason });
  });
});
