import { describe, expect, it } from "vitest";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import { deadlineOf, opennessOn } from "~/domain/program/terms/application-window";
import type { BenefitTerms } from "~/domain/program/terms/benefit";
import type { Eligibility } from "~/domain/check/check-program";
import { type Estimate, estimate } from "~/domain/program/terms/estimate";
import { type Candidate, rankPrograms } from "~/domain/check/rank-programs";
import { termsFor } from "~/domain/program/terms/terms-for";
import { taken } from "../../../../support/counted";

const terms = (fen: number): BenefitTerms => ({
  tiers: [{ months: 12, fen }],
  totalCapFen: 700_000,
  capYear: "benefit",
  suspension: "extends",
  proration: "calendarDays",
});
const lease = { rows: [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }] };

describe("an estimate", () => {
  it("counts months that pay, and gathers months of one amount", () => {
    const given = estimate({ benefit: { kind: "same", terms: terms(100_000) } }, taken({}), lease, "2026-01-01");
    expect(given).toMatchObject({
      months: 7,
      totalFen: 700_000,
      steps: [{ fromMonth: "2026-01", months: 7, fenPerMonth: 100_000 }],
    });
  });

  it("adds up the two lines of an anniversary month", () => {
    const twoYears = { ...terms(31_000), tiers: [{ months: 24, fen: 31_000 }], totalCapFen: null };
    const given = estimate({ benefit: { kind: "same", terms: twoYears } }, taken({}), lease, "2026-03-15");
    expect(given?.steps).toEqual([
      { fromMonth: "2026-03", months: 1, fenPerMonth: 17_000 },
      { fromMonth: "2026-04", months: 23, fenPerMonth: 31_000 },
      { fromMonth: "2028-03", months: 1, fenPerMonth: 14_000 },
    ]);
    expect(given?.months).toBe(25);
  });

  it("does not gather months across some that pay nothing", () => {
    const capped = {
      ...terms(100_000),
      tiers: [{ months: 24, fen: 100_000 }],
      totalCapFen: null,
      annualCapFen: 1_000_000,
    };
    const given = estimate({ benefit: { kind: "same", terms: capped } }, taken({}), lease, "2026-01-01");
    expect(given?.steps).toEqual([
      { fromMonth: "2026-01", months: 10, fenPerMonth: 100_000 },
      { fromMonth: "2027-01", months: 10, fenPerMonth: 100_000 },
    ]);
  });

  it("is none without terms, or for a lease that cannot be", () => {
    const benefit = { kind: "byAnswer", question: "category", cases: { a: terms(1) } } as const;
    expect(estimate({ benefit: null }, taken({}), lease, "2026-01-01")).toBeNull();
    expect(estimate({ benefit }, taken({ category: "b" }), lease, "2026-01-01")).toBeNull();
    expect(termsFor({ benefit }, taken({ category: "a" }))).toBe(benefit.cases.a);
    expect(termsFor({ benefit }, taken({ category: "toString" }))).toBeNull();
    const wrong = { rows: [{ from: "2026-01-01", areaM2: "-1", rentFenPerM2Month: 1 }] };
    expect(estimate({ benefit }, taken({ category: "a" }), wrong, "2026-01-01")).toBeNull();
  });
});

describe("ranking", () => {
  const result = { kind: "all", truth: "met", parts: [] } as const;
  const eligible: Eligibility = { result, outcome: "eligible" };
  const lacking = (count: number): Eligibility => ({
    result,
    outcome: "wouldBeIf",
    needs: Array.from({ length: count }, () => ({}) as never),
  });
  const candidate = (slug: string, eligibility: Eligibility, totalFen: number): Candidate => ({
    slug,
    eligibility,
    estimate: { totalFen } as Estimate,
  });

  it("puts eligible programs first, then those that lack least, and among equals the highest", () => {
    const ranked = rankPrograms([
      candidate("not", { result, outcome: "not", because: [] }, 900),
      candidate("far", lacking(2), 800),
      candidate("near", lacking(1), 100),
      candidate("low", eligible, 200),
      candidate("high", eligible, 300),
      candidate("free", eligible, 50),
    ]);
    expect(ranked.map(({ slug }) => slug)).toEqual(["high", "low", "free", "near", "far", "not"]);
  });
});

it("knows when people may apply, and the last day", () => {
  const content = { open: true, applicationWindow: { kind: "range", from: "2026-03-01", to: "2026-04-01" } } as const;
  const on = (day: string) => opennessOn(content, day);
  expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(on)).toEqual(["notYet", "open", "open", "over"]);
  expect(deadlineOf(content)).toBe("2026-03-31");
  const closed = { ...content, open: { reason: { en: "Soon", "zh-CN": "即将" } } };
  expect(opennessOn(closed, "2026-03-15")).toBe("described");
  expect(opennessOn({ open: true, applicationWindow: { kind: "always" } }, "2026-03-15")).toBe("open");
});

it("needs as many approvals as the last rule that the total reaches", () => {
  const rules = [
    { fromFen: 0, approvals: 1 },
    { fromFen: 1_000, approvals: 2 },
  ];
  expect([0, 999, 1_000].map((total) => approvalsNeeded(rules, total))).toEqual([1, 1, 2]);
});
