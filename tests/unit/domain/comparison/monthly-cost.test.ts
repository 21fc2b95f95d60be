import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Amounts, isOld, readAmount, works } from "~/domain/comparison/figure";
import { missingFigures, monthlyCost, type Team } from "~/domain/comparison/monthly-cost";

const figures = {
  rent: 4_500,
  engineering: 1_300_000,
  service: 300_000,
  office: 2_500_000,
  insuranceRate: 2_640,
  insuranceFloor: 410_000,
  insuranceCeiling: 2_100_000,
};
const team = (engineering: number, service: number, office: number, areaM2 = "100"): Team => ({
  people: { engineering, service, office },
  areaM2,
});

describe("a month of a team", () => {
  it.each([
    ["salary between the bounds", team(2, 0, 0), { salary: 2_600_000, insurance: 2 * 343_200, rent: 450_000 }],
    ["salary below the lowest base", team(0, 3, 0), { salary: 900_000, insurance: 3 * 108_240, rent: 450_000 }],
    ["salary above the highest base", team(0, 0, 1), { salary: 2_500_000, insurance: 554_400, rent: 450_000 }],
    ["half a fen of rent", team(1, 0, 0, "0.01"), { salary: 1_300_000, insurance: 343_200, rent: 45 }],
  ])("%s", (_, asked, { salary, insurance, rent }) => {
    const month = monthlyCost(figures, asked);
    expect(month).toMatchObject({ insuranceFen: insurance, rentFen: rent, totalFen: salary + insurance + rent });
  });

  it("rounds rent half up once, and insurance half up for each person", () => {
    const odd = { ...figures, rent: 50, engineering: 5, insuranceRate: 1_000, insuranceFloor: 0 };
    expect(monthlyCost(odd, team(3, 0, 0, "0.01"))).toMatchObject({ rentFen: 1, insuranceFen: 3 });
  });

  it("is counted without bounds of the base where these are not known", () => {
    const { rent, engineering, service, office, insuranceRate } = figures;
    expect(monthlyCost({ rent, engineering, service, office, insuranceRate }, team(0, 1, 1))?.insuranceFen).toBe(
      79_200 + 660_000,
    );
  });

  it("is not told where a figure is missing", () => {
    const amounts: Amounts = { rent: 1, engineering: 1, office: 1 };
    expect(missingFigures(amounts)).toEqual(["service", "insuranceRate"]);
    expect(monthlyCost(amounts, team(1, 0, 0))).toBeNull();
  });

  it("comes to what a person by person count in whole numbers comes to", () => {
    const fen = fc.integer({ min: 0, max: 100_000_000 });
    const amountsOf = fc.record({
      rent: fen,
      engineering: fen,
      service: fen,
      office: fen,
      insuranceRate: fc.integer({ min: 0, max: 10_000 }),
      insuranceFloor: fc.integer({ min: 0, max: 1_000_000 }),
      insuranceCeiling: fc.integer({ min: 1_000_000, max: 5_000_000 }),
    });
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        amountsOf,
        count,
        count,
        count,
        fc.integer({ min: 0, max: 1_000_000 }),
        (amounts, e, s, o, hundredths) => {
          const people = { engineering: e, service: s, office: o };
          let total = (2n * BigInt(hundredths) * BigInt(amounts.rent) + 100n) / 200n;
          for (const work of works)
            for (let person = 0; person < people[work]; person += 1) {
              const salary = BigInt(amounts[work]);
              let base = salary;
              if (base > BigInt(amounts.insuranceCeiling)) base = BigInt(amounts.insuranceCeiling);
              if (base < BigInt(amounts.insuranceFloor)) base = BigInt(amounts.insuranceFloor);
              total += salary + (base * BigInt(amounts.insuranceRate) + 5_000n) / 10_000n;
            }
          const areaM2 = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
          expect(BigInt(monthlyCost(amounts, { people, areaM2 })?.totalFen ?? -1)).toBe(total);
        },
      ),
    );
  });
});

describe("a figure", () => {
  it.each([
    ["rent", "45", 4_500],
    ["engineering", "13,000.50", 1_300_050],
    ["insuranceRate", "26.4 %", 2_640],
    ["insuranceRate", "100", 10_000],
    ["insuranceRate", "100.01", null],
    ["office", "1000000.01", null],
    ["office", "-1", null],
    ["office", "1.234", null],
    ["rent", "much", null],
  ] as const)("of %s typed as %s", (kind, typed, amount) => expect(readAmount(kind, typed)).toBe(amount));

  it("is old after a year and a day", () => {
    expect(isOld("2025-11-30", "2026-11-30")).toBe(false);
    expect(isOld("2025-11-29", "2026-11-30")).toBe(true);
  });
});
