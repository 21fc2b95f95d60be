import { expect, it } from "vitest";
import { forAll, paid, scheme, usual } from "./scheme";

const hires = {
  en: "At most ¥4,500 for each graduate hired for a year.",
  "zh-CN": "每招用一名高校毕业生满一年，最高奖励4500元。",
};

/** Rent by the m², and ¥4,500 per graduate in words: the engine counts months of space, not people (docs/decisions, "What the engine cannot express yet"). */
const bpo = scheme("BPO landing", {
  settlement: "toCompany",
  benefit: forAll({ ...usual, tiers: [{ months: 36, fenPerM2: 2_000 }], areaCapM2: "2000", rentShareCap: "0.5" }),
  otherBenefits: [hires],
});

it("pays the rent part; what hires bring is told, not counted", () => {
  // 1,500 m² at ¥50: 1,500 × 20 = ¥30,000, below half of ¥75,000. 36 × 30,000 = 1,080,000, without a fen for hires.
  expect(paid(bpo, { areaM2: "1500", yuanPerM2: 50 }).totalFen).toBe(108_000_000);
  expect(bpo.otherBenefits).toEqual([hires]);
});
