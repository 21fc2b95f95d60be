import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateFromFacts } from "~/domain/check/estimate-from-facts";
import { plannedAward } from "~/domain/decision/planned-award";
import { factsFrom } from "~/domain/program/criteria/facts-from";
import type { ProgramContent } from "~/domain/program/draft/content";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { decidingOptions } from "~/domain/program/form/deciding-options";
import type { Answers, Question } from "~/domain/program/form/question";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { estimateOf } from "~/domain/program/terms/estimate";
import { expectedInput } from "~/domain/program/terms/expected-input";
import { termsFor } from "~/domain/program/terms/terms-for";
import { prepareReplay } from "~/domain/replay/prepare-replay";
import { cityPremises } from "../../../../../prisma/seed/programs/city-premises";
import { open, terms, today, version } from "../../replay/sample";

const label = { en: "Label", "zh-CN": "标签" };
const asked = (key: string, more: Partial<Question> = {}): Question =>
  ({ key, label, required: true, kind: "yesNo", ...more }) as Question;

describe("the answers that count", () => {
  const questions = [
    asked("local"),
    asked("staff", { kind: "number", min: 1, when: { question: "local", equals: true } }),
    asked("names", { kind: "text", maxLength: 9, when: { question: "staff", present: true } }),
  ];

  it.each<[string, Answers, string[]]>([
    ["all that are asked and valid", { local: true, staff: 2, names: "A" }, ["local", "staff", "names"]],
    ["none that is no longer asked, nor what hangs on it", { local: false, staff: 2, names: "A" }, ["local"]],
    ["none whose condition rests on what is not given", { staff: 2, names: "A" }, []],
    ["none that is not valid, nor what hangs on it", { local: true, staff: 0, names: "A" }, ["local"]],
    ["none that is blank", { local: true, staff: 2, names: "  " }, ["local", "staff"]],
    ["none that nobody asks", { local: true, colour: "red" }, ["local"]],
  ])("are %s", (_, answers, keys) => {
    expect(Object.keys(countedAnswers(questions, answers))).toEqual(keys);
  });
});

const options = decidingOptions(cityPremises.content).map(({ value }) => value);

/** A program of the company's own lease whose terms follow from the founder's category, asked of locals only where `conditional`. */
const program = (conditional: boolean): ProgramContent => ({
  ...cityPremises.content,
  criteria: version.criteria,
  benefit: {
    kind: "byAnswer",
    question: "founderCategory",
    cases: Object.fromEntries(options.map((value, i) => [value, { ...terms, totalCapFen: (i + 1) * 1_000_000 }])),
  },
  steps: [
    { key: "first", title: label, questions: [asked("local")] },
    ...cityPremises.content.steps.map((step) => ({
      ...step,
      questions: step.questions.map((question) =>
        conditional && question.key === "founderCategory"
          ? { ...question, when: { question: "local", equals: true } as const }
          : question,
      ),
    })),
  ],
});

const lease = { areaM2: "80", rentFenPerM2Month: 5_500, leaseFrom: "2026-01-01", leaseLastDay: "2028-12-31" };
const noWish = { unit: null, siteRentFen: null };

/** What each of those who work with the answers comes to; fen, or why there is no amount. */
const amounts = (content: ProgramContent, answers: Answers) => {
  const counted = countedAnswers(questionsIn(content), answers);
  const input = expectedInput(content, counted, noWish, today);
  const award = plannedAward(content, counted, input?.terms.start ?? "2026-04-01", null);
  const { after } = prepareReplay(content, content, today)({ ...open(), answers, wish: noWish });
  const said = factsFrom({ questions: questionsIn(content), answers: counted }, today);
  return {
    terms: termsFor(content, counted),
    estimate: input && (estimateOf(input)?.totalFen ?? null),
    approval: award.ok ? award.planned.plan.totalFen : award.problem,
    replay: after.without ?? after.totalFen,
    check: estimateFromFacts(content, said, "2026-04-01").kind,
  };
};

describe("an answer that decides the terms", () => {
  const answers = { ...lease, founderCategory: options[0]!, local: true };

  it("leads to the same figure in estimate, approval and replay", () => {
    const found = amounts(program(true), answers);
    expect(found).toMatchObject({ estimate: 1_000_000, approval: 1_000_000, replay: 1_000_000 });
    expect(amounts(program(false), answers)).toMatchObject({ check: "amount", approval: 1_000_000 });
  });

  it.each<[string, Answers]>([
    ["is no longer asked", { ...answers, local: false }],
    ["is no option", { ...answers, founderCategory: "astronaut" }],
    ["is not given", { ...lease, local: true }],
  ])("and %s leads to no terms anywhere", (_, given) => {
    expect(amounts(program(true), given)).toEqual({
      terms: null,
      estimate: null,
      approval: "noTerms",
      replay: "noTerms",
      check: "missing",
    });
  });
});

describe("replay and approval", () => {
  const or = <T>(value: fc.Arbitrary<T>, ...others: (T | string | number | undefined)[]) =>
    fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  const given = fc.record({
    local: or(fc.boolean(), undefined, "perhaps"),
    founderCategory: or(fc.constantFrom(...options), undefined, "astronaut"),
    areaM2: or(fc.constantFrom("20", "86.5", "120"), undefined, "much"),
    rentFenPerM2Month: or(fc.integer({ min: 1, max: 9_000 }), undefined, "cheap"),
    leaseFrom: or(fc.constantFrom("2026-01-01", "2026-06-15"), undefined, "soon"),
    leaseLastDay: fc.constantFrom("2026-12-31", "2029-02-28"),
  });

  it("come to the same figure, or to none for the same reason", () => {
    const reasons: Readonly<Record<string, string>> = { leaseMissing: "noLease" };
    fc.assert(
      fc.property(fc.boolean(), given, (conditional, typed) => {
        const answers = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)) as Answers;
        const { approval, replay, estimate } = amounts(program(conditional), answers);
        expect(replay).toBe(typeof approval === "string" ? (reasons[approval] ?? approval) : approval);
        expect(estimate).toBe(typeof approval === "string" ? null : approval);
      }),
      { numRuns: 300 },
    );
  });
});
