import { expect, it } from "vitest";
import { forAll, paid, said, scheme, usual, yuanSteps } from "./scheme";

/** 100 % of the rent in year 1, 50 % in years 2 and 3, at most ¥80 per m² and month, at most 1,000 m², to the operator. */
const wuchang = scheme("Wuchang maker spaces", {
  settlement: "toOperator",
  benefit: forAll({
    ...usual,
    tiers: [
      { months: 12, share: "1" },
      { months: 24, share: "0.5" },
    ],
    areaCapM2: "1000",
    rateCapFen: 8_000,
  }),
});

it("pays the operator the whole rent, then half of it", () => {
  // 300 m² × ¥55 = ¥16,500; half of it ¥8,250. 12 × 16,500 + 24 × 8,250 = 198,000 + 198,000.
  const given = paid(wuchang, { areaM2: "300", yuanPerM2: 55 });
  expect(yuanSteps(given)).toEqual([
    [12, 16_500],
    [24, 8_250],
  ]);
  expect(given.totalFen).toBe(39_600_000);
});

it("counts 1,000 m² and ¥80 at most", () => {
  // 1,200 m² at ¥90 count as 1,000 m² × ¥80 = ¥80,000; 12 × 80,000 + 24 × 40,000 = 1,920,000.
  const given = paid(wuchang, { areaM2: "1200", yuanPerM2: 90 });
  expect(yuanSteps(given)).toEqual([
    [12, 80_000],
    [24, 40_000],
  ]);
  expect(given.totalFen).toBe(192_000_000);
});

it("says so", () => {
  expect(said(wuchang)).toEqual([
    "100% of the rent for 12 months",
    "then 50% of the rent for 24 months",
    "for an area of at most 1,000 m²",
    "counting rent of at most ¥80 per m² and month",
    "Paid to the site operator",
  ]);
});
