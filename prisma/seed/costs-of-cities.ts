import { prisma } from "~/data/kernel/db.server";
import { dateColumn } from "~/data/kernel/civil";
import type { FigureKind } from "~/domain/comparison/figure";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";

interface SeededCity {
  readonly name: { readonly en: string; readonly "zh-CN": string };
  /** Days since the date of its figures. */
  readonly age: number;
  readonly figures: Readonly<Record<FigureKind, number>>;
}

const source = "Demonstration figure · 演示数据，非真实数据";

/** This city and three that do not exist: rent per m² and salaries in fen a month, rates in basis points. */
const cities: readonly SeededCity[] = [
  {
    name: { en: "Demonstration city", "zh-CN": "演示城市" },
    age: 60,
    figures: {
      rent: 4_500,
      engineering: 1_300_000,
      service: 620_000,
      office: 750_000,
      insuranceRate: 2_640,
      insuranceFloor: 410_000,
      insuranceCeiling: 2_100_000,
    },
  },
  {
    name: { en: "Example city A", "zh-CN": "示例城市甲" },
    age: 90,
    figures: {
      rent: 16_800,
      engineering: 2_450_000,
      service: 880_000,
      office: 1_150_000,
      insuranceRate: 2_750,
      insuranceFloor: 690_000,
      insuranceCeiling: 3_500_000,
    },
  },
  {
    name: { en: "Example city B", "zh-CN": "示例城市乙" },
    age: 120,
    figures: {
      rent: 9_200,
      engineering: 1_900_000,
      service: 740_000,
      office: 930_000,
      insuranceRate: 2_480,
      insuranceFloor: 460_000,
      insuranceCeiling: 2_650_000,
    },
  },
  {
    name: { en: "Example city C", "zh-CN": "示例城市丙" },
    age: 500,
    figures: {
      rent: 5_800,
      engineering: 1_480_000,
      service: 640_000,
      office: 780_000,
      insuranceRate: 2_820,
      insuranceFloor: 430_000,
      insuranceCeiling: 2_200_000,
    },
  },
];

/** Figures of the demonstration: none is real, and each says so. */
export async function seedCostsOfCities(today: CivilDate): Promise<void> {
  for (const [i, { name, age, figures }] of cities.entries()) {
    const cityId = newId();
    await prisma().comparisonCity.create({ data: { id: cityId, name, home: i === 0, demonstration: true } });
    const datedOn = dateColumn(addDays(today, -age));
    await prisma().comparisonFigure.createMany({
      data: Object.entries(figures).map(([what, amount]) => ({ cityId, what, version: 1, amount, source, datedOn })),
    });
  }
}
