import { describe, expect, it } from "vitest";
import { factResults } from "~/domain/program/criteria/evaluate";
import { type Fixture, runFixtures } from "~/domain/program/draft/fixtures";
import { freeStart } from "../../../../../prisma/seed/programs/free-start";

const young: Fixture = {
  name: "A young company with three employees",
  on: "2026-06-01",
  facts: {
    companyKind: "domestic",
    companyEstablishedOn: "2025-06-01",
    registeredZone: "high-tech",
    insuredStaff: 3,
    abnormalOperation: false,
  },
  expected: "met",
};
const outcomes = (...fixtures: Fixture[]) => runFixtures(freeStart.content.criteria, fixtures);

describe("cases of a version", () => {
  it("pass when the criteria come out as expected, each on its own day", () => {
    const later = { ...young, on: "2027-06-02", expected: "notMet" } as const;
    expect(outcomes(young, later).map(({ passes }) => passes)).toEqual([true, true]);
  });

  it("take a fact that is not given as unknown", () => {
    const { insuredStaff: _, ...facts } = young.facts;
    const [outcome] = outcomes({ ...young, facts, expected: "unknown" });
    expect(outcome).toMatchObject({ passes: true, result: { truth: "unknown" } });
  });

  it("explain themselves by the conditions when they fail", () => {
    const [outcome] = outcomes({ ...young, facts: { ...young.facts, insuredStaff: 1 } });
    expect(outcome?.passes).toBe(false);
    const failed = outcome && factResults(outcome.result).filter(({ truth }) => truth === "notMet");
    expect(failed?.map(({ criterion, fact }) => [criterion.fact, fact])).toEqual([
      ["companyKind", { value: "domestic", source: "profile", asOf: "2026-06-01" }],
      ["insuredStaff", { value: 1, source: "profile", asOf: "2026-06-01" }],
    ]);
  });
});
