/**
 * `npm run -s plan -- FILE`, or `-` for standard input: reads a JSON array of cases `{name, input}` and prints a JSON array of
 * `{name, plan}`, or `{name, error}` with the problems of that input as `{field, message}`.
 */
import { planSubsidy } from "../domain/subsidy/plan";
import { answerCases } from "./support/cases";

await answerCases("plan", (input) => {
  const result = planSubsidy(input);
  return result.ok ? { plan: result.plan } : { error: result.errors };
});
