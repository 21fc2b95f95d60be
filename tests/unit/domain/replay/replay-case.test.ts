import { describe, expect, it } from "vitest";
import type { ProgramContent } from "~/domain/program/draft/content";
import { prepareReplay } from "~/domain/replay/prepare-replay";
import type { Question } from "~/domain/program/form/question";
import type { ReplayCase } from "~/domain/replay/replay-case";
import { rowOf } from "~/domain/replay/row";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { awarded, open, profile, rejected, terms, today, version, withStaff, withTerms } from "./sample";

const label = { id: "a", reference: "DL", company: "C", zoneId: "z", awardId: null };

/** What becomes of a case, in yuan. */
function replay(of: ReplayCase, after: ProgramContent, before = version) {
  const row = rowOf(label, of.standing, prepareReplay(before, after, today)(of));
  const side = ({ truth, fen, end }: (typeof row)["before"]) => [truth, fen / 100, end];
  return { before: side(row.before), after: side(row.after), reasons: row.reasons };
}

describe("an award, if it moved to another version", () => {
  it("has its own terms before and the other's after, with the same start and lease", () => {
    expect(replay(awarded(), withTerms({ totalCapFen: 6_000_000 }))).toEqual({
      before: ["met", 90_000, "2028-04-01"],
      after: ["met", 60_000, "2028-04-01"],
      reasons: ["terms.totalCapFen"],
    });
    const longer = withTerms({ tiers: [...terms.tiers, { months: 12, share: "0.2" }] });
    expect(replay(awarded(), longer)).toEqual({
      before: ["met", 90_000, "2028-04-01"],
      after: ["met", 102_000, "2029-04-01"],
      reasons: ["terms.tiers"],
    });
  });

  it("keeps what has happened to it: suspensions, extensions and an early end of the lease", () => {
    const events = [
      { type: "suspend", from: "2026-06-01", to: "2026-07-01" },
      { type: "extend", months: 6, share: "0.1" },
    ] as const;
    const leaseEnd = "2026-10-01";
    // April, May, July to September; the 30 suspended days move the end.
    expect(replay(awarded({ events, leaseEnd }), withTerms({ rateCapFen: 4_000 }))).toEqual({
      before: ["met", 25_000, "2028-10-31"],
      after: ["met", 20_000, "2028-10-31"],
      reasons: ["terms.rateCapFen"],
    });
  });

  it("was fixed by itself: what its own version says by now counts for nothing", () => {
    const fixed = { ...terms, totalCapFen: 1_000_000 };
    expect(replay(awarded({ terms: fixed }), version)).toEqual({
      before: ["met", 10_000, "2028-04-01"],
      after: ["met", 90_000, "2028-04-01"],
      reasons: ["terms.totalCapFen"],
    });
  });

  it("has nothing where the criteria are no longer met, and says which", () => {
    expect(replay(awarded(), withStaff(5))).toEqual({
      before: ["met", 90_000, "2028-04-01"],
      after: ["notMet", 0, null],
      reasons: ["criteria.insuredStaff"],
    });
  });

  it("stays where they were not met before either: officials gave it all the same", () => {
    const exception = awarded({}, { profile: profile(0) });
    expect(replay(exception, withStaff(5)).after).toEqual(["notMet", 90_000, "2028-04-01"]);
  });

  it("stays where nobody knows whether they are met", () => {
    const unknown = awarded({}, { profile: profile(null) });
    expect(replay(unknown, withStaff(5))).toMatchObject({ after: ["unknown", 90_000, "2028-04-01"], reasons: [] });
  });

  it("has nothing where no terms follow, and where nothing is paid for space any more", () => {
    const byAnswer: ProgramContent = {
      ...version,
      benefit: { kind: "byAnswer", question: "site", cases: { "other-park": terms } },
    };
    expect(replay(awarded(), byAnswer)).toMatchObject({ after: ["met", 0, null], reasons: ["without.noTerms"] });
    expect(replay(awarded(), { ...version, benefit: null })).toMatchObject({
      after: ["met", 0, null],
      reasons: ["without.noBenefit"],
    });
  });

  it("is planned by the terms of its answer where the version has several", () => {
    const cases = { "software-park": { ...terms, totalCapFen: 100 }, qixianling: terms };
    const byAnswer: ProgramContent = { ...version, benefit: { kind: "byAnswer", question: "site", cases } };
    expect(replay(awarded(), byAnswer).after).toEqual(["met", 1, "2028-04-01"]);
  });
});

describe("an application that is not decided", () => {
  it("is expected to begin next month, under either version", () => {
    expect(replay(open(), withTerms({ areaCapM2: "50" }))).toEqual({
      before: ["met", 90_000, "2028-04-01"],
      after: ["met", 45_000, "2028-04-01"],
      reasons: ["terms.areaCapM2"],
    });
  });

  it("takes area and rent of the unit that was wished for", () => {
    const wish = { unit: { areaM2: "20", rentFenPerM2Month: 3_000, leased: [] }, siteRentFen: 5_000 };
    expect(replay({ ...open(), wish }, version).after).toEqual(["met", 10_800, "2028-04-01"]);
  });

  it("gets nothing while the criteria are not met, and something once they are", () => {
    expect(replay(open({ profile: profile(1) }), withStaff(1))).toEqual({
      before: ["notMet", 0, null],
      after: ["met", 90_000, "2028-04-01"],
      reasons: ["criteria.insuredStaff"],
    });
    expect(replay(open(), withStaff(4)).after).toEqual(["notMet", 0, null]);
  });

  it("cannot be planned by a lease that its form did not ask for", () => {
    const ofLease: ProgramContent = { ...version, premises: "lease" };
    expect(replay(open(), ofLease)).toMatchObject({ after: ["met", 0, null], reasons: ["without.noLease"] });
  });
});

describe("a rejected application", () => {
  it("gets something only where the criteria turn from not met to met", () => {
    expect(replay(rejected({ profile: profile(1) }), withStaff(1))).toMatchObject({
      before: ["notMet", 0, null],
      after: ["met", 90_000, "2028-04-01"],
    });
    expect(replay(rejected(), withTerms({ totalCapFen: 10 }))).toMatchObject({ after: ["met", 0, null], reasons: [] });
    expect(replay(rejected({ profile: profile(null) }), withStaff(1)).after).toEqual(["unknown", 0, null]);
  });
});

describe("what was answered", () => {
  const criteria = { fact: "abnormalOperation", comparison: "is", value: false, clause: "goodStanding" } as const;
  const asking: ProgramContent = { ...version, criteria };
  const answered = (answers: ReplayCase["answers"]) => ({ ...open(), answers: { areaWanted: "100", ...answers } });

  it("counts where the version asks for it", () => {
    expect(replay(answered({ abnormalOperation: true }), asking).after).toEqual(["notMet", 0, null]);
    expect(replay(answered({ abnormalOperation: false }), asking).after[0]).toBe("met");
  });

  it("is unknown where the version does not ask, asks otherwise, or only under a condition that does not hold", () => {
    const questions = questionsIn(asking);
    const asked = (change: (question: Question) => Question[]): ProgramContent => ({
      ...asking,
      steps: [
        { key: "all", title: { en: "All", "zh-CN": "全部" }, questions: questions.flatMap((each) => change(each)) },
      ],
    });
    const is = (key: string) => key === "abnormalOperation";
    const never = { question: "site", equals: "nowhere" } as const;
    for (const content of [
      asked((each) => (is(each.key) ? [] : [each])),
      asked((each) => (is(each.key) ? [{ ...each, fact: "firstLicence" as const }] : [each])),
      asked((each) =>
        is(each.key) ? [{ key: each.key, label: each.label, required: true, kind: "number", fact: each.fact }] : [each],
      ),
      asked((each) => (is(each.key) ? [{ ...each, when: never }] : [each])),
    ])
      expect(replay(answered({ abnormalOperation: true }), content, asking)).toMatchObject({
        before: ["notMet", 0, null],
        after: ["unknown", 90_000, "2028-04-01"],
        reasons: ["criteria.abnormalOperation"],
      });
  });

  it("is judged by the day it was submitted, and by the awards of before", () => {
    const age = { fact: "companyAgeMonths", comparison: "atMost", value: 6, clause: "age" } as const;
    const young = { ...version, criteria: age };
    expect(replay(open({ submittedOn: "2025-12-30" }), young).after[0]).toBe("met");
    expect(replay(open({ submittedOn: "2025-12-31" }), young).after[0]).toBe("notMet");
    const first = {
      ...version,
      criteria: { fact: "earlierAwards", comparison: "is", value: 0, clause: "age" } as const,
    };
    expect(replay(open({ earlierAwards: 1 }), first).after[0]).toBe("notMet");
    expect(replay(open(), first).after[0]).toBe("met");
  });
});
