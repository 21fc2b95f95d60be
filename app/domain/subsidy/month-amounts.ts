import type { Plan } from "./types";

/** The amount of each calendar month (`YYYY-MM`) in fen, in order; the two lines of an anniversary month together. */
export const amountByMonth = (plan: Pick<Plan, "lines">): Map<string, number> => {
  const amounts = new Map<string, number>();
  for (const { month, amountFen } of plan.lines) amounts.set(month, (amounts.get(month) ?? 0) + amountFen);
  return amounts;
};
