import type { YearCost } from "~/domain/comparison/cost-by-year";
import type { MonthlyCost } from "~/domain/comparison/monthly-cost";
import type { CityView } from "~/presenters/comparison/compare.server";

/** A line of the comparison: a city, and here with programs too. */
export interface CostRow {
  readonly key: string;
  readonly city: string;
  /** Null where it is a city without any programs. */
  readonly programs: "with" | "without" | null;
  readonly month: MonthlyCost;
  readonly years: readonly YearCost[];
}

/** Cities with all figures as lines, here with programs first. */
export const costRows = (cities: readonly CityView[]): CostRow[] =>
  cities.flatMap(({ id, name, home, cost }) => {
    if (!cost?.month) return [];
    const { month, years, withPrograms } = cost;
    const own = { city: name, month };
    const without = { ...own, key: id, programs: home && withPrograms ? ("without" as const) : null, years };
    return withPrograms
      ? [{ ...own, key: `${id}-with`, programs: "with" as const, years: withPrograms }, without]
      : [without];
  });

export const yearsSum = (years: readonly YearCost[], of: "leftFen" | "aidFen" | "wholeFen"): number =>
  years.reduce((sum, year) => sum + year[of], 0);
