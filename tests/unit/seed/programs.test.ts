import { describe, expect, it } from "vitest";
import { splitBySource } from "~/domain/subsidy/split";
import { answerProblems } from "~/domain/program/form/answer-problems";
import { opennessOn } from "~/domain/program/terms/application-window";
import { checkProgram } from "~/domain/check/check-program";
import { checkPrograms } from "~/domain/check/check-programs";
import type { Tree } from "~/domain/kernel/draft-tree";
import { type Estimate, estimate } from "~/domain/program/terms/estimate";
import { type ProfileFacts, factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { leaseFromAnswers } from "~/domain/program/form/lease-from-answers";
import type { Answers } from "~/domain/program/form/question";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { checkVersion } from "~/forms/program/check-version";
import { programContentSchema } from "~/forms/program/program-content";
import { seededPrograms } from "../../../prisma/seed/programs";
import type { SeededProgram } from "../../../prisma/seed/programs/seeded-program";
import { taken } from "../../support/counted";

const START = "2027-01-01";

const program = (slug: string): SeededProgram => {
  const found = seededPrograms.find((each) => each.slug === slug);
  if (!found) throw new Error(slug);
  return found;
};

const leaseOf = (areaM2: string, rentFenPerM2Month: number, from = START) => ({
  rows: [{ from, areaM2, rentFenPerM2Month }],
});

const estimated = (slug: string, answers: Answers, areaM2: string, yuan: number, start = START): Estimate => {
  const { content } = program(slug);
  const counted = countedAnswers(questionsIn(content), answers);
  const given = estimate(content, counted, leaseOf(areaM2, yuan * 100, start), start);
  if (!given) throw new Error(`${slug} gives nothing`);
  return given;
};

/** Months and fen of each step. */
const stepsOf = ({ steps }: Estimate) => steps.map(({ months, fenPerMonth }) => [months, fenPerMonth]);

describe("the seeded programs", () => {
  it.each(seededPrograms.map((each) => [each.slug, each.content] as const))("%s holds together", (_, content) => {
    expect(programContentSchema.parse(content)).toEqual(content);
  });

  it.each(seededPrograms.map((each) => [each.slug, each] as const))("%s comes out right for its cases", (_, each) => {
    const check = checkVersion(
      { ...(JSON.parse(JSON.stringify(each)) as { content: Tree; fixtures: Tree }), publishedAt: null },
      START,
    );
    expect(check.outcomes.filter(({ passes }) => !passes)).toEqual([]);
    expect(check).toMatchObject({ fixtures: each.fixtures.length, hindrances: [] });
    expect(new Set(check.outcomes.map(({ result }) => result.truth)).size).toBeGreaterThan(1);
  });

  it("are eight, numbered in order, and all but the last are open", () => {
    expect(seededPrograms.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(seededPrograms.map(({ slug }) => slug)).size).toBe(8);
    const open = seededPrograms.filter(({ content }) => opennessOn(content, START) === "open");
    expect(open.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("have the budgets, settlements and group that the city decided", () => {
    const yuan = seededPrograms.map(({ budgetFen }) => budgetFen / 100_000_000);
    expect(yuan).toEqual([12, 20, 15, 8, 25, 18, 10, 6]);
    expect(seededPrograms.map(({ content }) => content.settlement)).toEqual([
      "toCompany",
      "waived",
      "toOperator",
      "waived",
      "toCompany",
      "toCompany",
      "toCompany",
      "toCompany",
    ]);
    const grouped = seededPrograms.filter(({ content }) => content.stackingGroup !== null);
    expect(grouped.map(({ number }) => number)).toEqual([1, 2, 4, 6, 7]);
    expect(new Set(grouped.map(({ content }) => content.stackingGroup)).size).toBe(1);
  });

  it("ask for no number of an identity card, and say that they are a demonstration", () => {
    for (const { content } of seededPrograms) {
      const keys = questionsIn(content).map(({ key }) => key);
      expect(keys.filter((key) => /idNumber|identityNumber|idCard/i.test(key))).toEqual([]);
      expect(content.description["zh-CN"]).toContain("演示");
      for (const { title } of content.legalBasis) expect(title.en).toContain("demonstration");
    }
  });
});

describe("figures worked out by hand", () => {
  it.each([
    // A year's amount by category; a twelfth rounded up, the twelfth month taking what is left of the year.
    ["resident", [[24, 25_000]], 600_000],
    ["unemployed", [[24, 50_000]], 1_200_000],
    ["veteran", [[24, 50_000]], 1_200_000],
    [
      "graduate",
      [
        [11, 66_667],
        [1, 66_663],
        [11, 66_667],
        [1, 66_663],
      ],
      1_600_000,
    ],
    [
      "returnee",
      [
        [11, 66_667],
        [1, 66_663],
        [11, 66_667],
        [1, 66_663],
      ],
      1_600_000,
    ],
    [
      "highLevelTalent",
      [
        [11, 83_334],
        [1, 83_326],
        [11, 83_334],
        [1, 83_326],
      ],
      2_000_000,
    ],
  ])("1, %s", (founderCategory, steps, totalFen) => {
    const given = estimated("city-premises", { founderCategory }, "40", 30);
    expect(stepsOf(given)).toEqual(steps);
    expect(given.totalFen).toBe(totalFen);
    expect(estimated("city-premises", { founderCategory }, "40", 30, "2027-03-15").totalFen).toBe(totalFen);
  });

  it("2: 100 m² at ¥60 is ¥6,000, then ¥4,200 until ¥120,000 are used up in month 24", () => {
    const given = estimated("free-start", {}, "100", 60);
    expect(stepsOf(given)).toEqual([
      [12, 600_000],
      [11, 420_000],
      [1, 180_000],
    ]);
    expect(given).toMatchObject({ months: 24, totalFen: 12_000_000 });
    expect(estimated("free-start", {}, "120", 70)).toMatchObject({ steps: given.steps });
  });

  it("2: 80 m² at ¥55 stay below every cap", () => {
    const given = estimated("free-start", {}, "80", 55);
    expect(stepsOf(given)).toEqual([
      [12, 440_000],
      [12, 308_000],
      [12, 220_000],
    ]);
    expect(given.totalFen).toBe(5_280_000 + 3_696_000 + 2_640_000);
  });

  it("3: 1,200 m² at ¥90 count as 1,000 m² at ¥80", () => {
    const given = estimated("maker-space", {}, "1200", 90);
    expect(stepsOf(given)).toEqual([
      [12, 8_000_000],
      [24, 4_000_000],
    ]);
    expect(given.totalFen).toBe(192_000_000);
  });

  it("4: of 100 m² at ¥45, 80 are free for 36 months", () => {
    const given = estimated("overseas-scholars", {}, "100", 45);
    expect(stepsOf(given)).toEqual([[36, 360_000]]);
    expect(given.totalFen).toBe(12_960_000);
  });

  it("5: ¥20 per m² for 2,000 m², or half of the rent where that is less", () => {
    expect(estimated("bpo-landing", {}, "2500", 35).totalFen).toBe(36 * 4_000_000);
    expect(estimated("bpo-landing", {}, "1000", 35).totalFen).toBe(36 * 1_750_000);
  });

  it("6: half of ¥30 per m², until the end of 2028, shared 3:7", () => {
    const given = estimated("software-growth", {}, "800", 50);
    expect(stepsOf(given)).toEqual([[24, 1_200_000]]);
    expect(given.plan.end).toBe("2029-01-01");
    expect(given.totalFen).toBe(28_800_000);
    expect(splitBySource(given.totalFen, program("software-growth").content.funding)).toEqual([
      { source: "city", fen: 8_640_000 },
      { source: "zone", fen: 20_160_000 },
    ]);
    expect(estimated("software-growth", {}, "1500", 25, "2026-01-01").totalFen).toBe(36 * 1_250_000);
  });

  it("7: ¥30, then ¥15 per m², for 100 m² of 120", () => {
    const given = estimated("jinpu-off-incubator", {}, "120", 35);
    expect(stepsOf(given)).toEqual([
      [12, 300_000],
      [12, 150_000],
    ]);
    expect(given.totalFen).toBe(5_400_000);
  });

  it("8 pays nothing for space", () => {
    expect(estimate(program("outbound-support").content, taken({}), leaseOf("50", 4_000), START)).toBeNull();
  });
});

const profile: ProfileFacts = {
  kind: "domestic",
  establishedOn: "2025-12-01",
  registeredZone: "high-tech",
  sector: "software",
  insuredStaff: 6,
  insuredStaffOn: "2026-12-31",
};

/** Answers to the questions that several programs ask. */
const common: Answers = {
  abnormalOperation: false,
  subletting: false,
  premisesZone: "jinpu",
  premisesAddress: "1 Demonstration Road",
  areaM2: "90",
  rentFenPerM2Month: 4_000,
  leaseFrom: "2026-12-01",
  leaseLastDay: "2029-11-30",
  landlord: "Demonstration Park",
  site: "qixianling",
  areaWanted: "60",
  startWanted: START,
  business: "Maps of the sea floor for harbours",
  jobsPlanned: 12,
  otherSupport: false,
  team: [{ name: "Wang Lan", role: "Founder" }],
  identityInPerson: "window",
  declaration: ["truthful", "changes"],
};

const own: Readonly<Record<string, { readonly answers: Answers; readonly documents: readonly string[] }>> = {
  "city-premises": {
    answers: { founderCategory: "graduate", firstLicence: true, businessStartedOn: "2026-01-15" },
    documents: ["businessLicence", "lease", "rentReceipts", "categoryProof"],
  },
  "free-start": { answers: {}, documents: ["businessLicence", "insuredStaff", "businessPlan"] },
  "maker-space": {
    answers: {
      recognisedMakerSpace: true,
      recognisedBy: "Demonstration Office, No. 7",
      teams: 14,
      services: ["mentoring"],
      areaM2: "600",
    },
    documents: ["businessLicence", "lease", "rentReceipts", "recognition", "tenants"],
  },
  "overseas-scholars": {
    answers: {
      founderDegree: "master",
      founderStudiedAbroad: true,
      university: "Kyoto, Japan",
      founderGraduatedOn: "2022-03-24",
    },
    documents: ["businessLicence", "diploma", "businessPlan"],
  },
  "bpo-landing": {
    answers: { newJobsQuarterAverage: 24, languages: ["ja"], multinational: false },
    documents: ["businessLicence", "lease", "rentReceipts", "insuredStaff"],
  },
  "software-growth": {
    answers: { revenueLastYear: 120_000_000, softwareShare: 82.5 },
    documents: ["businessLicence", "lease", "rentReceipts", "insuredStaff"],
  },
  "jinpu-off-incubator": { answers: {}, documents: ["businessLicence", "lease", "rentReceipts"] },
};

describe.each(Object.entries(own))("an application for %s", (slug, { answers, documents }) => {
  const { content } = program(slug);
  const questions = questionsIn(content);
  const asked = new Set(questions.map(({ key }) => key));
  const all = Object.fromEntries(Object.entries({ ...common, ...answers }).filter(([key]) => asked.has(key)));
  const sector = slug === "bpo-landing" ? "outsourcing" : "software";
  const facts = factsFrom(
    { profile: { ...profile, sector }, questions, answers: countedAnswers(questions, all) },
    START,
  );

  it("can be completed, with its documents", () => {
    expect(answerProblems(questions, all)).toEqual([]);
    expect(requiredDocuments(content, all).map(({ key }) => key)).toEqual(documents);
    if (content.premises === "lease")
      expect(leaseFromAnswers(countedAnswers(questions, all))?.leaseEnd).toBe("2029-12-01");
  });

  it("is eligible, and would not be without its answers", () => {
    expect(checkProgram(content, facts, START).outcome).toBe("eligible");
    expect(checkProgram(content, factsFrom({ profile }, START), START).outcome).not.toBe("eligible");
  });

  it("is not eligible for a company listed for abnormal operation until that is mended", () => {
    const listed = { ...facts, abnormalOperation: { value: true, source: "check", asOf: START } } as const;
    expect(checkProgram(content, listed, START).outcome).toBe("wouldBeIf");
  });
});

it("of the group only the highest of each month is paid", () => {
  const answers: Answers = {
    ...common,
    founderCategory: "graduate",
    firstLicence: true,
    businessStartedOn: "2026-01-15",
  };
  const questions = seededPrograms.flatMap(({ content }) => questionsIn(content));
  const { programs, groups } = checkPrograms(
    seededPrograms,
    factsFrom({ profile, questions, answers: countedAnswers(questions, answers) }, "2026-12-09"),
    "2026-12-09",
  );
  const eligible = programs.filter(({ eligibility }) => eligibility.outcome === "eligible");
  expect(eligible.map(({ slug, estimate: given, beside }) => [slug, given?.totalFen, beside?.payableFen])).toEqual([
    // 90 m² at ¥40 are ¥3,600: 12 × (3,600 + 2,520 + 1,800), the highest in every month.
    ["free-start", 9_504_000, 9_504_000],
    // 90 m² at ¥30, then ¥15: 2,700 beside 3,600, then 1,350 beside 2,520.
    ["jinpu-off-incubator", 12 * 270_000 + 12 * 135_000, 0],
    // 90 m² × ¥30 × 50 % for the 24 months to the end of 2028.
    ["software-growth", 24 * 135_000, 0],
    ["city-premises", 1_600_000, 0],
  ]);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.months.every(({ paid }) => paid.id === "free-start")).toBe(true);
});
