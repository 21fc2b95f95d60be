import type { Fen } from "../kernel/money/fen";
import { type Amounts, type FigureKind, neededFigures, type WorkKind, works } from "./figure";

/** People by kind of work, and m² with at most two decimals. */
export interface Team {
  readonly people: Readonly<Record<WorkKind, number>>;
  readonly areaM2: string;
}

/** What a month costs, in fen. */
export interface MonthlyCost {
  readonly rentFen: Fen;
  readonly salaryFen: Readonly<Record<WorkKind, Fen>>;
  /** The employer's share. */
  readonly insuranceFen: Fen;
  readonly totalFen: Fen;
}

/** a / b rounded half up, for whole a from 0. */
const over = (a: number, b: number): number => Math.floor((2 * a + b) / (2 * b));

/** The salary that insurance is counted on: never below the floor nor above the ceiling. */
const baseOf = (salaryFen: Fen, { insuranceFloor = 0, insuranceCeiling = Number.MAX_SAFE_INTEGER }: Amounts): Fen =>
  Math.min(Math.max(salaryFen, insuranceFloor), Math.max(insuranceFloor, insuranceCeiling));

/** The figures that a city lacks to be compared. */
export const missingFigures = (amounts: Amounts): FigureKind[] =>
  neededFigures.filter((kind) => amounts[kind] === undefined);

/**
 * What a month of a team costs by the figures of a city; null where one is missing. Rent is rounded half up to the fen once, the
 * employer's insurance once per person, as it is paid.
 */
export function monthlyCost(amounts: Amounts, { people, areaM2 }: Team): MonthlyCost | null {
  if (missingFigures(amounts).length > 0) return null;
  const rate = amounts.insuranceRate ?? 0;
  const rentFen = over(Math.round(Number(areaM2) * 100) * (amounts.rent ?? 0), 100);
  const salaryFen = { engineering: 0, service: 0, office: 0 };
  let insuranceFen = 0;
  for (const work of works) {
    const salary = amounts[work] ?? 0;
    salaryFen[work] = people[work] * salary;
    insuranceFen += people[work] * over(baseOf(salary, amounts) * rate, 10_000);
  }
  const totalFen = works.reduce((sum, work) => sum + salaryFen[work], rentFen + insuranceFen);
  return { rentFen, salaryFen, insuranceFen, totalFen };
}
