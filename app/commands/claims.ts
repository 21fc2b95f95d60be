/**
 * `npm run -s claims -- FILE`, or `-` for standard input: reads a JSON array of cases `{name, input}` and prints a JSON array of
 * `{name, claims}`, or `{name, error}` with the first thing that is wrong with that input as the one `{field, message}`.
 */
import { claimsOf } from "../domain/month/claims/claims";
import { answerCases } from "./support/cases";

await answerCases("claims", (input) => {
  const result = claimsOf(input);
  return result.ok ? { claims: result.claims } : { error: result.errors };
});
