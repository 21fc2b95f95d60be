import { pathToFileURL } from "node:url";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";

const PLANS = 100_000;
const INPUTS = 1_000;

/** Awards of 36 months in three tiers, no two alike; every fifth with a suspension, every seventh with a rent review. */
const awards = Array.from({ length: INPUTS }, (_, index): PlanInput => {
  const start = `2026-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
  const review = { from: "2027-09-10", areaM2: "95.5", rentFenPerM2Month: 4400 + index };
  return {
    terms: {
      start,
      tiers: [
        { months: 12, share: "1" },
        { months: 12, share: "0.7" },
        { months: 12, share: index % 3 === 0 ? "1/3" : "0.5" },
      ],
      areaCapM2: "100",
      rateCapFen: 6000,
      totalCapFen: 12_000_000,
      capYear: index % 2 === 0 ? "calendar" : "benefit",
      suspension: "extends",
      proration: "calendarDays",
    },
    lease: [
      { from: start, areaM2: (60 + index / 10).toFixed(2), rentFenPerM2Month: 4000 + index },
      ...(index % 7 === 0 ? [review] : []),
    ],
    events: index % 5 === 0 ? [{ type: "suspend", from: "2027-07-01", to: "2027-08-16" }] : [],
  };
});

/** Plans 100,000 awards of 36 months, input checks included, on one core; the best of three rounds. */
export const benchPlans = (): { plans: number; seconds: number; plansPerSecond: number } => {
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const begin = performance.now();
    for (let index = 0; index < PLANS; index++) {
      const result = planSubsidy(awards[index % INPUTS]);
      if (!result.ok) throw new Error("A benchmark input was refused");
    }
    seconds = Math.min(seconds, (performance.now() - begin) / 1000);
  }
  return { plans: PLANS, seconds, plansPerSecond: PLANS / seconds };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { plans, seconds } = benchPlans();
  console.log(`${plans.toLocaleString("en")} plans of 36 months: ${seconds.toFixed(2)} s`);
}
