import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimsOf } from "~/domain/month/claims/claims";
import type { ClaimsInput, DecidedClaim } from "~/domain/month/claims/types";
import { referenceClaims } from "../unit/domain/month/claims/reference";

interface ClaimsCase {
  name: string;
  input: ClaimsInput;
  expected: DecidedClaim[] | { refused: string };
}

const cases = JSON.parse(readFileSync(new URL("vectors/items.json", import.meta.url), "utf8")) as ClaimsCase[];

/** As the worked cases have it: the claims, or the path of what is refused. */
const outcome = (input: unknown): unknown => {
  const result = claimsOf(input);
  return result.ok ? result.claims : { refused: result.errors[0]?.field };
};

describe("worked cases of hires and cost items", () => {
  it("are there", () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)("$name", ({ input, expected }) => {
    expect(outcome(input)).toEqual(expected);
    // The property tests lean on the reference, so it must agree as well; it checks nothing.
    if (!("refused" in expected)) expect(referenceClaims(input)).toEqual(expected);
  });
});
