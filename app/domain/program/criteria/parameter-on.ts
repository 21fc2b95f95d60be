import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Parameter, ParameterValue } from "./criterion";

/** The value in force on a day, or null before the first of a dated parameter. */
export const parameterOn = (parameter: Parameter, onDate: CivilDate): ParameterValue | null => {
  if (typeof parameter !== "object" || !("dated" in parameter)) return parameter;
  return parameter.dated.findLast(({ from }) => from <= onDate)?.value ?? null;
};
