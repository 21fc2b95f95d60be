import type { Plan } from "./types";

export interface FiscalYearAmount {
  fiscalYear: number;
  amountFen: number;
}

/** What a plan reserves in each fiscal year, the calendar year of its months (SUBSIDY.md "Commitment"), in order. Years
 * with nothing to pay are left out. */
export const commitmentByFiscalYear = (plan: Plan): FiscalYearAmount[] => {
  const years: FiscalYearAmount[] = [];
  for (const { month, amountFen } of plan.lines) {
    if (amountFen === 0) continue;
    const fiscalYear = Number(month.slice(0, 4));
    const year = years.at(-1);
    if (year?.fiscalYear === fiscalYear) year.amountFen += amountFen;
    else years.push({ fiscalYear, amountFen });
  }
  return years;
};
