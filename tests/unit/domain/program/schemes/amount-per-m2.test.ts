import { expect, it } from "vitest";
import { forAll, paid, scheme, usual, yuanSteps } from "./scheme";

/** ¥18, then ¥15 per m² and month; the source leaves the length open, here a year each. */
const perM2 = scheme("¥18, then ¥15 per m²", {
  settlement: "toCompany",
  benefit: forAll({
    ...usual,
    tiers: [
      { months: 12, fenPerM2: 1_800 },
      { months: 12, fenPerM2: 1_500 },
    ],
  }),
});

it("pays by the area, whatever the rent", () => {
  // 86.5 m² × 18 = ¥1,557.00; × 15 = ¥1,297.50. 12 × 1,557 + 12 × 1,297.50 = 18,684 + 15,570.
  const given = paid(perM2, { areaM2: "86.5", yuanPerM2: 10 });
  expect(yuanSteps(given)).toEqual([
    [12, 1_557],
    [12, 1_297.5],
  ]);
  expect(given.totalFen).toBe(3_425_400);
  expect(paid(perM2, { areaM2: "86.5", yuanPerM2: 99 }).totalFen).toBe(3_425_400);
});

it("pays a part of the months in which it begins and ends", () => {
  // From 15 March: 17 of 31 days, 1,557 × 17/31 = 853.838…; the month of the anniversary 14/31 of 1,557 = 703.161… and
  // 17/31 of 1,297.50 = 711.532…; the last 14/31 of 1,297.50 = 585.967…
  const { lines } = paid(perM2, { areaM2: "86.5", yuanPerM2: 10, start: "2027-03-15" }).plan;
  const of = (month: string) => lines.filter((line) => line.month === month).map(({ amountFen }) => amountFen);
  expect([of("2027-03"), of("2027-04"), of("2028-03"), of("2029-03")]).toEqual([
    [85_384],
    [155_700],
    [70_316, 71_153],
    [58_597],
  ]);
});
