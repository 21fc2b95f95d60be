import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";
import { referencePlan } from "../unit/domain/subsidy/reference";

interface PlanCase {
  name: string;
  input: PlanInput;
  expected: unknown;
}

const cases = JSON.parse(readFileSync(new URL("vectors/plan.json", import.meta.url), "utf8")) as PlanCase[];

describe("worked cases of the subsidy plan", () => {
  it("are there", () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)("$name", ({ input, expected }) => {
    const result = planSubsidy(input);
    expect(result.ok ? result.plan : result.errors).toEqual(expected);
    // The property tests lean on the reference, so it must agree as well.
    expect(referencePlan(input)).toEqual(expected);
  });
});
