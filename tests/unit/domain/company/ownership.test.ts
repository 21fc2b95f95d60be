import { describe, expect, it } from "vitest";
import { claimHindrance } from "~/domain/company/ownership";

describe("somebody who asks to own a company", () => {
  it.each([
    ["confirm", "asked", false, true, null],
    ["confirm", "asked", true, true, "company.hasOwner"],
    ["confirm", "asked", false, false, "company.noEvidence"],
    ["confirm", "confirmed", true, true, "company.claimDecided"],
    ["confirm", "refused", false, true, "company.claimDecided"],
    ["refuse", "asked", true, false, null],
    ["refuse", "asked", false, true, null],
    ["refuse", "confirmed", true, true, "company.claimDecided"],
  ] as const)("%s while %s, owned %s, shown %s: %s", (step, state, owned, evidence, hindrance) => {
    expect(claimHindrance(step, { state, owned, evidence })).toBe(hindrance);
  });
});
