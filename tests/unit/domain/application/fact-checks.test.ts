import { describe, expect, it } from "vitest";
import { checkableFacts, type FactCheck, factsChecked, saidOtherwise } from "~/domain/application/fact-checks";
import type { Criterion } from "~/domain/program/criteria/criterion";
import type { Fact, Facts } from "~/domain/program/criteria/facts";

const clause = "rules";
const criteria: Criterion = {
  all: [
    { fact: "abnormalOperation", comparison: "is", value: false, clause },
    { not: { fact: "companyAgeMonths", comparison: "moreThan", value: 24, clause } },
    {
      any: [
        { fact: "monthlyRentFen", comparison: "atLeast", value: 1, clause },
        { fact: "areaM2", comparison: "atMost", value: "100", clause },
        { fact: "insuredStaff", comparison: "atLeast", value: 2, clause },
        { fact: "earlierAwards", comparison: "atMost", value: 0, clause },
      ],
    },
  ],
};

it("what can be looked up is what the criteria rest on, without the lease and this register's own", () => {
  expect(checkableFacts(criteria)).toEqual(["companyEstablishedOn", "insuredStaff", "abnormalOperation"]);
  expect(checkableFacts({ all: [] })).toEqual([]);
});

const check = (value: FactCheck["value"], asOf: string): FactCheck => ({
  fact: "abnormalOperation",
  value,
  source: "Register",
  asOf,
});

it("the last check of a fact counts, whatever day it is about", () => {
  const checks = [check(true, "2026-03-04"), check(false, "2026-03-01")];
  expect(factsChecked(checks)).toEqual({
    abnormalOperation: { value: false, source: "check", asOf: "2026-03-01", named: "Register" },
  });
  expect(factsChecked([])).toEqual({});
});

describe("what the company said otherwise", () => {
  const day = "2026-06-01";
  const answer = (value: Fact["value"]): Fact => ({ value, source: "answer", asOf: day });
  const found = (value: Fact["value"]): Fact => ({ value, source: "check", asOf: day });
  const of = (said: Facts, known: Facts) => saidOtherwise(said, known, "abnormalOperation", day);

  it("is shown beside a check that says something else, and only then", () => {
    const said = { abnormalOperation: answer(false) };
    expect(of(said, { abnormalOperation: found(true) })).toEqual(answer(false));
    expect(of(said, { abnormalOperation: found(false) })).toBeNull();
    expect(of({}, { abnormalOperation: found(true) })).toBeNull();
    expect(of(said, said)).toBeNull();
  });

  it("holds for an age whose date was looked up", () => {
    const said = { companyEstablishedOn: answer("2026-01-01") };
    const known = { companyEstablishedOn: found("2025-01-01") };
    expect(saidOtherwise(said, known, "companyAgeMonths", day)).toMatchObject({ value: 5, source: "answer" });
    expect(saidOtherwise(said, said, "companyAgeMonths", day)).toBeNull();
  });
});
