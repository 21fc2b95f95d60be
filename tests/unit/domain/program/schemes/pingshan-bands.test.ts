import { expect, it } from "vitest";
import { forAll, paid, said, scheme, usual, yuanSteps } from "./scheme";

/** 90 % of the rent for the area below 1,000 m², 50 % for that from 1,000 to 5,000; here for a year. */
const pingshan = scheme("Pingshan", {
  settlement: "toCompany",
  benefit: forAll({
    ...usual,
    tiers: [{ months: 12, share: "1" }],
    areaBands: [
      { upToM2: "1000", share: "0.9" },
      { upToM2: "5000", share: "0.5" },
    ],
  }),
});

it.each([
  // 800 × 0.9 = 720 m² at ¥30.
  ["800", 21_600],
  // 1,000 × 0.9 = 900 m².
  ["1000", 27_000],
  // 900 + 2,000 × 0.5 = 1,900 m².
  ["3000", 57_000],
  // 900 + 4,000 × 0.5 = 2,900 m²; what lies above 5,000 counts for nothing.
  ["5000", 87_000],
  ["6200", 87_000],
])("of %s m² at ¥30 it pays ¥%d a month", (areaM2, yuan) => {
  const given = paid(pingshan, { areaM2, yuanPerM2: 30 });
  expect(yuanSteps(given)).toEqual([[12, yuan]]);
  expect(given.totalFen).toBe(12 * yuan * 100);
});

it("says its bands", () => {
  expect(said(pingshan).slice(1, 3)).toEqual([
    "for the area up to 1,000 m²: 90% of that",
    "for the area from 1,000 m² to 5,000 m²: 50% of that",
  ]);
});
