import { describe, expect, it } from "vitest";
import { evaluate } from "~/domain/program/criteria/evaluate";
import type { Comparison, ParameterValue } from "~/domain/program/criteria/criterion";
import { factOn } from "~/domain/program/criteria/fact-on";
import type { FactKey, Facts } from "~/domain/program/criteria/facts";
import { type ProfileFacts, factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import type { Answers } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { seededPrograms } from "../../../../../prisma/seed/programs";
import { taken } from "../../../../support/counted";

/** The day on which the case is judged, and that on which it was handed in. */
const day = "2026-07-01";
const handedIn = "2026-06-01";

const profile: ProfileFacts = {
  kind: "domestic",
  establishedOn: "2025-06-30",
  registeredZone: "jinpu",
  sector: "software",
  insuredStaff: 4,
  insuredStaffOn: "2026-03-31",
};

/** The facts of a case as forms of the seeded programs state them, the first question that stands for each. */
const questions = [
  ...new Map(
    seededPrograms.flatMap(({ content }) => questionsIn(content)).map((each) => [each.fact ?? each.key, each] as const),
  ).values(),
].map(({ when: _, ...question }) => ({ ...question, key: question.fact ?? question.key }));

const answered = (answers: Answers): Facts =>
  factsFrom({ questions, answers: countedAnswers(questions, answers) }, handedIn);
const ofProfile = factsFrom({ profile }, handedIn);
const register: Facts = { earlierAwards: { value: 1, source: "check", asOf: "2026-06-20" } };

type Row = [FactKey, Facts, Comparison, ParameterValue, { value: unknown; source: string; asOf: string }];

const rows: Row[] = [
  ["companyAgeMonths", ofProfile, "moreThan", 12, { value: 12 + 1 / 30, source: "profile", asOf: day }],
  ["registeredZone", ofProfile, "is", "jinpu", { value: "jinpu", source: "profile", asOf: handedIn }],
  ["sector", ofProfile, "oneOf", ["software"], { value: "software", source: "profile", asOf: handedIn }],
  ["insuredStaff", ofProfile, "atLeast", 4, { value: 4, source: "profile", asOf: "2026-03-31" }],
  [
    "founderYearsSinceGraduation",
    answered({ founderGraduatedOn: "2023-07-01" }),
    "atMost",
    3,
    { value: 3, source: "answer", asOf: day },
  ],
  ["firstLicence", answered({ firstLicence: true }), "is", true, { value: true, source: "answer", asOf: handedIn }],
  ["areaM2", answered({ areaM2: "86.5" }), "lessThan", "100", { value: "86.5", source: "answer", asOf: handedIn }],
  [
    // 86.5 m² × ¥37.31 = ¥3,227.315, rounded half up to ¥3,227.32.
    "monthlyRentFen",
    answered({ areaM2: "86.5", rentFenPerM2Month: 3_731 }),
    "is",
    322_732,
    { value: 322_732, source: "answer", asOf: handedIn },
  ],
  [
    "abnormalOperation",
    answered({ abnormalOperation: false }),
    "is",
    false,
    { value: false, source: "answer", asOf: handedIn },
  ],
  ["earlierAwards", register, "atMost", 1, { value: 1, source: "check", asOf: "2026-06-20" }],
];

describe.each(rows)("%s", (fact, facts, comparison, value, expected) => {
  const judge = (known: Facts) => evaluate({ fact, comparison, value, clause: "a" }, known, day);

  it("is known with who says so and the date, and decides", () => {
    expect(factOn(facts, fact, day)).toEqual(expected);
    expect(judge(facts)).toMatchObject({ truth: "met", fact: expected });
  });

  it("decides nothing where it is not known, nor does its opposite", () => {
    expect(judge({})).toMatchObject({ truth: "unknown", fact: null });
    expect(evaluate({ not: { fact, comparison, value, clause: "a" } }, {}, day).truth).toBe("unknown");
  });
});

describe("the rent a month", () => {
  const known = (more: Facts = {}): Facts => ({
    areaM2: { value: "50", source: "answer", asOf: "2026-05-01" },
    rentFenPerM2Month: { value: 4_000, source: "answer", asOf: handedIn },
    ...more,
  });

  it("as stated goes before what area and rate come to", () => {
    const stated = { value: 150_000, source: "answer", asOf: handedIn } as const;
    expect(factOn(known({ monthlyRentFen: stated }), "monthlyRentFen", day)).toBe(stated);
    expect(factOn(known(), "monthlyRentFen", day)?.value).toBe(200_000);
  });

  it("takes both area and rate, and was checked only when both were", () => {
    const area = { value: "50", source: "check", asOf: "2026-06-10" } as const;
    const rate = { value: 4_000, source: "check", asOf: "2026-06-12" } as const;
    expect(factOn(known({ areaM2: area }), "monthlyRentFen", day)).toMatchObject({
      source: "answer",
      asOf: "2026-06-10",
    });
    const both = factOn({ areaM2: area, rentFenPerM2Month: rate }, "monthlyRentFen", day);
    expect(both).toMatchObject({ source: "check", asOf: "2026-06-12" });
    expect(factOn({ areaM2: area }, "monthlyRentFen", day)).toBeNull();
  });
});

it("a check by an officer or register goes before the answer on it", () => {
  const checks = { abnormalOperation: { value: true, source: "check", asOf: "2026-06-15" } } as const;
  const facts = factsFrom({ questions, answers: taken({ abnormalOperation: false }), checks }, handedIn);
  const listed = { fact: "abnormalOperation", comparison: "is", value: false, clause: "a" } as const;
  expect(evaluate(listed, facts, day)).toMatchObject({ truth: "notMet", fact: checks.abnormalOperation });
});
