import { describe, expect, it } from "vitest";
import { checkProgram, type Obstacle } from "~/domain/check/check-program";
import type { Criterion, FactCriterion } from "~/domain/program/criteria/criterion";
import type { FactKey, Facts, FactValue } from "~/domain/program/criteria/facts";

const known = (values: Partial<Record<FactKey, FactValue>>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: "answer", asOf: "2026-01-01" }]),
  );

const criterion = (fact: FactKey, comparison: FactCriterion["comparison"], value: FactCriterion["value"]) => ({
  fact,
  comparison,
  value,
  clause: fact,
});
const staff = criterion("insuredStaff", "atLeast", 2);
const young = criterion("companyAgeMonths", "atMost", 24);
const running = criterion("businessMonths", "atLeast", 6);
const first = criterion("firstLicence", "is", true);
const sublet = criterion("subletting", "is", true);

const check = (criteria: Criterion, values: Parameters<typeof known>[0]) =>
  checkProgram({ criteria }, known(values), "2026-06-01");
const named = (obstacles: readonly Obstacle[]) =>
  obstacles.map(({ result, wanted }) => `${wanted ? "" : "not "}${result.criterion.fact} ${result.truth}`);

describe("checking a program", () => {
  it("says eligible when all is met", () => {
    expect(check({ all: [staff, first] }, { insuredStaff: 2, firstLicence: true }).outcome).toBe("eligible");
  });

  it("names what is unknown and what can still be brought about", () => {
    const checked = check({ all: [staff, first, { not: sublet }] }, { insuredStaff: 1, subletting: true });
    expect(checked).toMatchObject({ outcome: "wouldBeIf" });
    if (checked.outcome === "wouldBeIf")
      expect(named(checked.needs)).toEqual(["insuredStaff notMet", "firstLicence unknown", "not subletting met"]);
  });

  it("says not where a condition can no longer be met, and names only such", () => {
    const checked = check({ all: [staff, first] }, { insuredStaff: 1, firstLicence: false });
    expect(checked.outcome).toBe("not");
    if (checked.outcome === "not") expect(named(checked.because)).toEqual(["firstLicence notMet"]);
  });

  it("knows that time brings age, and does not take it away", () => {
    expect(check(running, { businessStartedOn: "2026-03-01" }).outcome).toBe("wouldBeIf");
    expect(check(young, { companyEstablishedOn: "2024-05-31" }).outcome).toBe("not");
    expect(check({ not: running }, { businessStartedOn: "2025-03-01" }).outcome).toBe("not");
  });

  it("names the shortest of several ways, and all dead ends when there is none", () => {
    const either: Criterion = { any: [{ all: [staff, sublet] }, running, young] };
    const open = check(either, { insuredStaff: 0, subletting: false, companyEstablishedOn: "2020-01-01" });
    expect(open.outcome === "wouldBeIf" && named(open.needs)).toEqual(["businessMonths unknown"]);
    const closed = check({ any: [first, young] }, { firstLicence: false, companyEstablishedOn: "2020-01-01" });
    expect(closed.outcome === "not" && named(closed.because)).toEqual([
      "firstLicence notMet",
      "companyAgeMonths notMet",
    ]);
  });

  it("turns all and any round below not", () => {
    const neither: Criterion = { not: { any: [first, sublet] } };
    expect(check(neither, { firstLicence: false, subletting: false }).outcome).toBe("eligible");
    const closed = check(neither, { firstLicence: true, subletting: true });
    expect(closed.outcome === "not" && named(closed.because)).toEqual(["not firstLicence met"]);
    const notBoth = check({ not: { all: [first, sublet] } }, { firstLicence: true, subletting: true });
    expect(notBoth.outcome === "wouldBeIf" && named(notBoth.needs)).toEqual(["not subletting met"]);
  });
});
