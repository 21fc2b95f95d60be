import { describe, expect, it } from "vitest";
import { ownershipHindrance } from "~/domain/company/ownership";

describe("somebody who asks to own a company", () => {
  it.each([
    ["confirm", "asked", false, true, null],
    ["confirm", "asked", true, true, "company.hasOwner"],
    ["confirm", "asked", false, false, "company.noEvidence"],
    ["confirm", "confirmed", true, true, "company.ownershipDecided"],
    ["confirm", "refused", false, true, "company.ownershipDecided"],
    ["refuse", "asked", true, false, null],
    ["refuse", "asked", false, true, null],
    ["refuse", "confirmed", true, true, "company.ownershipDecided"],
    ["refuse", "withdrawn", false, true, "company.ownershipDecided"],
    ["confirm", "withdrawn", false, true, "company.ownershipDecided"],
    ["withdraw", "asked", false, false, null],
    ["withdraw", "asked", true, true, null],
    ["withdraw", "confirmed", true, true, "company.ownershipDecided"],
    ["withdraw", "refused", false, true, "company.ownershipDecided"],
    ["withdraw", "withdrawn", false, true, "company.ownershipDecided"],
  ] as const)("%s while %s, owned %s, shown %s: %s", (step, state, owned, evidence, hindrance) => {
    expect(ownershipHindrance(step, { state, owned, evidence })).toBe(hindrance);
  });
});
