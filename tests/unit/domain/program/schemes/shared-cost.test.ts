import { expect, it } from "vitest";
import { needsOf } from "~/domain/budget/reservation";
import { splitBySource } from "~/domain/subsidy/split";
import { forAll, paid, scheme, usual } from "./scheme";

/** City and zone bear the cost 3:7. */
const shared = scheme("City and zone 3:7", {
  settlement: "toCompany",
  funding: [
    { source: "city", share: "0.3" },
    { source: "zone", share: "0.7" },
  ],
  benefit: forAll({ ...usual, tiers: [{ months: 12, share: "0.5" }] }),
});

it("divides each month, what is left of a fen going to the city", () => {
  // 67.8 m² at ¥37: half of 2,508.60 is ¥1,254.30. 30 % = 376.29, 70 % = 878.01.
  const even = paid(shared, { areaM2: "67.8", yuanPerM2: 37 });
  expect(splitBySource(even.steps[0]?.fenPerMonth ?? 0, shared.funding)).toEqual([
    { source: "city", fen: 37_629 },
    { source: "zone", fen: 87_801 },
  ]);
  // 67.83 m² at ¥37: half of 2,509.71 is 1,254.855, rounded 1,254.86. 30 % = 376.458, 70 % = 878.402: 376.45 and 878.40,
  // and the fen that is left is the city's.
  const odd = paid(shared, { areaM2: "67.83", yuanPerM2: 37 });
  expect(odd.steps).toEqual([{ fromMonth: "2027-01", months: 12, fenPerMonth: 125_486 }]);
  expect([...needsOf(odd.plan, shared.funding)]).toEqual([
    ["2027 city", 12 * 37_646],
    ["2027 zone", 12 * 87_840],
  ]);
});
