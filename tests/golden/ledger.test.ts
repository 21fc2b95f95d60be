import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledgerOf } from "~/domain/ledger/ledger";
import type { Ledger, LedgerInput } from "~/domain/ledger/types";
import { referenceLedger } from "../unit/domain/ledger/reference";

interface LedgerCase {
  name: string;
  input: LedgerInput;
  expected: Ledger | { refused: string };
}

const cases = JSON.parse(readFileSync(new URL("vectors/ledger.json", import.meta.url), "utf8")) as LedgerCase[];

/** As the worked cases have it: the ledger, or the path of what is refused. */
const outcome = (input: unknown): unknown => {
  const result = ledgerOf(input);
  return result.ok ? result.ledger : { refused: result.errors[0]?.field };
};

describe("worked cases of the ledger", () => {
  it("are there", () => expect(cases.length).toBeGreaterThan(280));

  it.each(cases)("$name", ({ input, expected }) => {
    expect(outcome(input)).toEqual(expected);
    // The property tests lean on the reference, so it must agree as well; it checks nothing.
    if (!("refused" in expected)) expect(referenceLedger(input)).toEqual(expected);
  });
});
