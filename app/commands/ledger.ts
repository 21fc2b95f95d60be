/**
 * `npm run -s ledger -- FILE`, or `-` for standard input: reads a JSON array of cases `{name, input}` and prints a JSON array of
 * `{name, ledger}`, or `{name, error}` with the first thing that is wrong with that input as the one `{field, message}`.
 */
import { ledgerOf } from "../domain/ledger/ledger";
import { answerCases } from "./support/cases";

await answerCases("ledger", (input) => {
  const result = ledgerOf(input);
  return result.ok ? { ledger: result.ledger } : { error: result.errors };
});
