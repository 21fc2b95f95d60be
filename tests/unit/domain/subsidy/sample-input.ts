import type { Planned } from "~/domain/subsidy/plan";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput, TermsInput } from "~/domain/subsidy/types";

/** 100 m² at ¥45, free for a year, then 70 % and 50 %, from 2026-03-15. */
export const sampleInput = ({
  terms,
  ...rest
}: Partial<Omit<PlanInput, "terms">> & { terms?: Partial<TermsInput> } = {}): PlanInput => ({
  terms: {
    start: "2026-03-15",
    tiers: [
      { months: 12, share: "1" },
      { months: 12, share: "0.7" },
      { months: 12, share: "0.5" },
    ],
    capYear: "calendar",
    suspension: "extends",
    proration: "calendarDays",
    ...terms,
  },
  lease: [{ from: "2026-03-15", areaM2: "100", rentFenPerM2Month: 4500 }],
  events: [],
  ...rest,
});

/** Plans an input that must be valid. */
export const planned = (input: PlanInput): Planned => {
  const result = planSubsidy(input);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result;
};
