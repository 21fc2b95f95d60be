import { expect, it } from "vitest";
import { forAll, paid, said, scheme, usual, yuanSteps } from "./scheme";

/** 80, 50 and 20 % of the rent of a government building are waived; here for a year each. */
const shenzhen = scheme("Shenzhen government buildings", {
  settlement: "waived",
  premises: "unit",
  benefit: forAll({
    ...usual,
    tiers: [
      { months: 12, share: "0.8" },
      { months: 12, share: "0.5" },
      { months: 12, share: "0.2" },
    ],
  }),
});

it("waives less from year to year", () => {
  // A unit of 120 m² at ¥75 costs ¥9,000: 7,200, 4,500 and 1,800 are waived; 12 × 13,500 = 162,000.
  const given = paid(shenzhen, { areaM2: "120", yuanPerM2: 75 });
  expect(yuanSteps(given)).toEqual([
    [12, 7_200],
    [12, 4_500],
    [12, 1_800],
  ]);
  expect(given.totalFen).toBe(16_200_000);
  expect(said(shenzhen).at(-1)).toBe("The rent is not charged");
});
