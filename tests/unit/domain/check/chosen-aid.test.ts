import { describe, expect, it } from "vitest";
import { chosenAid } from "~/domain/check/chosen-aid";
import type { BenefitTerms } from "~/domain/program/terms/benefit";

const terms = (fen: number, months: number): BenefitTerms => ({
  tiers: [{ months, fen }],
  capYear: "benefit",
  suspension: "extends",
  proration: "calendarDays",
});
const lease = { areaM2: "100", rentFenPerM2Month: 5_000 };

describe("what chosen programs give", () => {
  it("is the highest of a group in each month, and adds up across groups", () => {
    const chosen = [
      { id: "a", group: "rent", terms: terms(1_000, 3) },
      { id: "b", group: "rent", terms: terms(2_000, 1) },
      { id: "c", group: "other", terms: { ...terms(0, 2), tiers: [{ months: 2, share: "1/2" }] } },
    ];
    expect([...chosenAid(chosen, lease, "2027-01")].toSorted()).toEqual([
      ["2027-01", 252_000],
      ["2027-02", 251_000],
      ["2027-03", 1_000],
    ]);
  });

  it("is nothing where nothing is chosen", () => expect(chosenAid([], lease, "2027-01").size).toBe(0));
});
