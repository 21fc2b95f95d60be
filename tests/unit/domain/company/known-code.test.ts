import { describe, expect, it } from "vitest";
import { needsAcceptance, readCode } from "~/domain/company/known-code";

const earlyFujian = "91350100M000100Y44";

describe("a company code as typed", () => {
  it("is read in its proper form", () => {
    expect(readCode(" 91210231ma0dem013f", false)).toEqual({ ok: true, code: "91210231MA0DEM013F" });
  });

  it("that fails its check is refused, an early one of Fujian only until somebody vouches for it", () => {
    expect(readCode("91210231MA0DEM0130", true)).toEqual({ ok: false, reason: "check" });
    expect(readCode(earlyFujian, false)).toEqual({ ok: false, reason: "earlyFujian" });
    expect(readCode(earlyFujian, true)).toEqual({ ok: true, code: earlyFujian });
  });

  it("needs an officer only when its check fails", () => {
    expect(needsAcceptance(earlyFujian)).toBe(true);
    expect(needsAcceptance("91210231MA0DEM013F")).toBe(false);
  });
});
