import { describe, expect, it } from "vitest";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import { SECTORS } from "~/domain/company/sectors";
import type { QuestionStep } from "~/domain/program/form/question";
import { paid, said, scheme, usual, yuanSteps } from "./scheme";

const favoured = ["software", "advancedManufacturing"];

/** At most ¥15 per m² and month, at most 70 % of the rent, at most ¥100,000 a year. */
const lasting = (months: number): BenefitTerms => ({
  ...usual,
  tiers: [{ months, fenPerM2: 1_500 }],
  rentShareCap: "0.7",
  annualCapFen: 10_000_000,
});

const sectorStep: QuestionStep = {
  key: "company",
  title: { en: "Company", "zh-CN": "企业" },
  questions: [
    {
      key: "sector",
      kind: "choice",
      fact: "sector",
      label: { en: "Sector", "zh-CN": "行业" },
      required: true,
      options: SECTORS.map((value) => ({ value, label: { en: value, "zh-CN": value } })),
    },
  ],
};

/** 48 months, and 60 in some sectors: the answer on the sector decides the terms. */
const longgang = scheme("Longgang", {
  settlement: "toCompany",
  steps: [sectorStep],
  benefit: {
    kind: "byAnswer",
    question: "sector",
    cases: Object.fromEntries(SECTORS.map((sector) => [sector, lasting(favoured.includes(sector) ? 60 : 48)])),
  },
});

describe("a company of another sector", () => {
  const answers = { sector: "creative" };

  it("is paid ¥15 per m² where that is the least", () => {
    // 300 m² at ¥30: 300 × 15 = ¥4,500, below 70 % of ¥9,000 = ¥6,300; a year 54,000. 48 × 4,500 = 216,000.
    const given = paid(longgang, { areaM2: "300", yuanPerM2: 30, answers });
    expect(yuanSteps(given)).toEqual([[48, 4_500]]);
    expect(given.totalFen).toBe(21_600_000);
  });

  it("is paid 70 % of a low rent", () => {
    // 300 m² at ¥20: 70 % of ¥6,000 = ¥4,200, below ¥4,500. 48 × 4,200 = 201,600.
    expect(paid(longgang, { areaM2: "300", yuanPerM2: 20, answers }).totalFen).toBe(20_160_000);
  });

  it("is paid ¥100,000 a year at most", () => {
    // 700 m² at ¥20: 70 % of ¥14,000 = ¥9,800, below 700 × 15 = ¥10,500. Ten months are 98,000, the eleventh brings the
    // 2,000 that are left of the year, the twelfth nothing. Four years are 400,000.
    const given = paid(longgang, { areaM2: "700", yuanPerM2: 20, answers });
    expect(yuanSteps(given).slice(0, 3)).toEqual([
      [10, 9_800],
      [1, 2_000],
      [10, 9_800],
    ]);
    expect(given).toMatchObject({ months: 44, totalFen: 40_000_000 });
  });
});

it("a favoured sector is paid for 60 months", () => {
  // 60 × 4,500 = 270,000; with the yearly cap 5 × 100,000.
  const answers = { sector: "software" };
  expect(paid(longgang, { areaM2: "300", yuanPerM2: 30, answers }).totalFen).toBe(27_000_000);
  expect(paid(longgang, { areaM2: "700", yuanPerM2: 20, answers }).totalFen).toBe(50_000_000);
});

it("says its caps", () => {
  expect(said(longgang)).toContain("never more than 70% of the rent");
  expect(said(longgang)).toContain("at most ¥100,000 in each 12 months");
});
