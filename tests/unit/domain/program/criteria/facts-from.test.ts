import { describe, expect, it } from "vitest";
import { factsToAsk, factQuestions } from "~/domain/program/form/fact-questions";
import { answersFrom, carriedOver, type ProfileFacts, factsFrom } from "~/domain/program/criteria/facts-from";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { derivedFrom, FACT_KEYS } from "~/domain/program/criteria/facts";
import type { Answers, Question } from "~/domain/program/form/question";

const label = { en: "Label", "zh-CN": "标签" };
const today = "2026-06-01";

const profile: ProfileFacts = {
  kind: "domestic",
  establishedOn: "2025-02-03",
  registeredZone: null,
  sector: "software",
  insuredStaff: 4,
  insuredStaffOn: "2026-03-31",
};

const questions: Question[] = [
  { key: "staff", kind: "number", label, required: true, fact: "insuredStaff", min: 0 },
  {
    key: "sublet",
    kind: "yesNo",
    label,
    required: true,
    fact: "subletting",
    when: { question: "staff", present: true },
  },
];

describe("facts", () => {
  it("of the profile leave out what is not known, and keep the date of the count", () => {
    expect(factsFrom({ profile }, today)).toEqual({
      companyKind: { value: "domestic", source: "profile", asOf: today },
      companyEstablishedOn: { value: "2025-02-03", source: "profile", asOf: today },
      sector: { value: "software", source: "profile", asOf: today },
      insuredStaff: { value: 4, source: "profile", asOf: "2026-03-31" },
    });
  });

  it("of answers go before the profile, and checks before both", () => {
    const answers = countedAnswers(questions, { staff: 6, sublet: false });
    const answered = factsFrom({ profile, questions, answers }, today);
    expect(answered.insuredStaff).toEqual({ value: 6, source: "answer", asOf: today });
    expect(answered.subletting?.value).toBe(false);
    const checks = { insuredStaff: { value: 5, source: "check", asOf: "2026-05-20" } } as const;
    expect(factsFrom({ profile, questions, answers, checks }, today).insuredStaff).toBe(checks.insuredStaff);
  });

  it("are not taken from answers that cannot be read or are no longer asked", () => {
    for (const answers of [{ staff: "six" }, { staff: "six", sublet: true }, { sublet: true }] as Answers[])
      expect(factsFrom({ questions, answers: countedAnswers(questions, answers) }, today)).toEqual({});
  });

  it("carry over into the answers of a form", () => {
    const facts = factsFrom({ profile }, today);
    expect(answersFrom(questions, facts)).toEqual({ staff: 4 });
  });

  it("that a question does not take, or that belong to the profile, do not carry over into a new form", () => {
    const options = [{ value: "graduate", label }];
    const category: Question = {
      key: "category",
      kind: "choice",
      label,
      required: true,
      fact: "founderCategory",
      options,
    };
    const said = (value: string | number | boolean) => ({ value, source: "answer", asOf: today }) as const;
    const facts = { insuredStaff: said(4), subletting: said(false), founderCategory: said("other") };
    expect(answersFrom([...questions, category], facts)).toEqual({ staff: 4, sublet: false });
    expect(carriedOver([...questions, category], facts)).toEqual({ sublet: false });
    expect(carriedOver([category], { founderCategory: said("graduate") })).toEqual({ category: "graduate" });
  });
});

describe("a check without an account", () => {
  const words = { fact: () => label, option: () => label, zones: [{ value: "high-tech", label }] };

  it("asks for dates rather than ages, for what decides the terms, and for area and rent", () => {
    const deciding: Question = {
      key: "category",
      kind: "choice",
      label,
      required: true,
      fact: "founderCategory",
      options: [],
    };
    const content = {
      criteria: {
        any: [
          { fact: "companyAgeMonths", comparison: "atMost", value: 24, clause: "a" },
          { not: { fact: "subletting", comparison: "is", value: true, clause: "a" } },
        ],
      },
      benefit: { kind: "byAnswer", question: "category", cases: {} },
      steps: [{ key: "step", title: label, questions: [deciding] }],
    } as const;
    expect(factsToAsk([content])).toEqual([
      "companyEstablishedOn",
      "founderCategory",
      "areaM2",
      "rentFenPerM2Month",
      "subletting",
    ]);
  });

  it("asks for area and rate rather than the rent a month, and for earlier awards of one program alone", () => {
    const of = (fact: "monthlyRentFen" | "earlierAwards") =>
      ({ criteria: { fact, comparison: "atMost", value: 1, clause: "a" }, benefit: null, steps: [] }) as const;
    expect(factsToAsk([of("monthlyRentFen")])).toEqual(["areaM2", "rentFenPerM2Month"]);
    expect(factsToAsk([of("earlierAwards")])).toContain("earlierAwards");
    expect(factsToAsk([of("earlierAwards"), of("earlierAwards")])).not.toContain("earlierAwards");
  });

  it("gives each fact a question whose answer states it", () => {
    const asked = factQuestions(
      FACT_KEYS.filter((key) => derivedFrom(key).length === 0),
      words,
    );
    const answers = {
      areaM2: "80",
      subletting: true,
      registeredZone: "high-tech",
      sector: "software",
      insuredStaff: 2,
    };
    const facts = factsFrom({ questions: asked, answers: countedAnswers(asked, answers) }, today);
    expect(Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact.value]))).toEqual(answers);
  });
});
