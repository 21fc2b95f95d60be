import { expect, it } from "vitest";
import { payableBeside } from "~/domain/subsidy/beside";
import { forAll, paid, scheme, usual } from "./scheme";

/** Falls from 100 to 50 % of the rent. */
const falling = scheme("Falling share", {
  settlement: "toCompany",
  stackingGroup: "rent",
  benefit: forAll({
    ...usual,
    tiers: [
      { months: 2, share: "1" },
      { months: 2, share: "0.5" },
    ],
  }),
});

/** ¥30 per m², all the time. */
const steady = scheme("Steady amount", {
  settlement: "toCompany",
  stackingGroup: "rent",
  benefit: forAll({ ...usual, tiers: [{ months: 5, fenPerM2: 3_000 }] }),
});

it("of two programs the one that is higher in a month is paid there, never both", () => {
  // 100 m² at ¥40: 4,000, 4,000, 2,000, 2,000 beside 3,000 five times. Paid: 4,000, 4,000, 3,000, 3,000, 3,000.
  const premises = { areaM2: "100", yuanPerM2: 40 };
  const older = { id: "older", approvedAt: new Date(1), ...paid(falling, premises) };
  const newer = { id: "newer", approvedAt: new Date(2), ...paid(steady, premises) };
  expect(payableBeside(older, [newer]).map(({ payableFen, yieldsTo }) => [payableFen / 100, yieldsTo])).toEqual([
    [4_000, null],
    [4_000, null],
    [0, "newer"],
    [0, "newer"],
  ]);
  expect(payableBeside(newer, [older]).map(({ payableFen, yieldsTo }) => [payableFen / 100, yieldsTo])).toEqual([
    [0, "older"],
    [0, "older"],
    [3_000, null],
    [3_000, null],
    [3_000, null],
  ]);
});
