import { describe, expect, it } from "vitest";
import { answerProblems } from "~/domain/program/form/answer-problems";
import type { Condition } from "~/domain/program/criteria/condition";
import { conditionHolds } from "~/domain/program/criteria/condition-holds";
import { leaseFromAnswers } from "~/domain/program/form/lease-from-answers";
import type { Answers, Question } from "~/domain/program/form/question";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { visibleQuestions } from "~/domain/program/form/visible-questions";
import { taken } from "../../../../support/counted";

const label = { en: "Label", "zh-CN": "标签" };
const base = { label, required: true };
const options = ["a", "b", "c"].map((value) => ({ value, label }));

const questions: Question[] = [
  { ...base, key: "kind", kind: "choice", options },
  { ...base, key: "detail", kind: "text", maxLength: 5, when: { question: "kind", equals: "b" } },
  { ...base, key: "more", kind: "yesNo", when: { question: "detail", present: true } },
];

describe("conditions on answers", () => {
  const answers: Answers = { kind: "a", many: ["a", "c"], agreed: false, count: 3 };
  it.each<[Condition, boolean]>([
    [{ question: "kind", equals: "a" }, true],
    [{ question: "agreed", equals: false }, true],
    [{ question: "count", equals: 4 }, false],
    [{ question: "missing", equals: "a" }, false],
    [{ question: "kind", in: ["b", "a"] }, true],
    [{ question: "many", in: ["b", "c"] }, true],
    [{ question: "many", in: ["b"] }, false],
    [{ question: "agreed", present: true }, true],
    [{ question: "missing", present: true }, false],
    [{ not: { question: "missing", present: true } }, true],
    [
      {
        all: [
          { question: "kind", equals: "a" },
          { question: "kind", equals: "b" },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { question: "kind", equals: "a" },
          { question: "kind", equals: "b" },
        ],
      },
      true,
    ],
  ])("%j", (condition, holds) => expect(conditionHolds(condition, answers)).toBe(holds));
});

describe("questions", () => {
  const keys = (answers: Answers) => visibleQuestions(questions, answers).map(({ key }) => key);

  it("are asked when their condition holds", () => {
    expect(keys({})).toEqual(["kind"]);
    expect(keys({ kind: "b" })).toEqual(["kind", "detail"]);
    expect(keys({ kind: "b", detail: "x" })).toEqual(["kind", "detail", "more"]);
  });

  it("are not asked because of an answer left from a question that is no longer asked", () => {
    expect(keys({ kind: "a", detail: "left over" })).toEqual(["kind"]);
  });
});

describe("documents", () => {
  it("are required always, or when the answers that count say so", () => {
    const content = {
      steps: [{ key: "step", title: label, questions }],
      documents: [
        { key: "always", name: label, requiredWhen: "always" as const },
        { key: "withDetail", name: label, requiredWhen: { question: "detail", present: true } as const },
      ],
    };
    const required = (answers: Answers) => requiredDocuments(content, answers).map(({ key }) => key);
    expect(required({ kind: "b", detail: "x" })).toEqual(["always", "withDetail"]);
    expect(required({ kind: "a", detail: "x" })).toEqual(["always"]);
  });
});

describe("problems of answers", () => {
  it("are found all at once, in order, for the questions that are asked", () => {
    expect(answerProblems(questions, { kind: "b", detail: "too long" })).toEqual([
      { key: "detail", problem: "tooLong", params: { max: "5" } },
      { key: "more", problem: "requiredChoice" },
    ]);
    expect(answerProblems(questions, { kind: "a" })).toEqual([]);
  });

  it.each<[Omit<Extract<Question, { kind: "number" }>, keyof typeof base | "key"> | object, unknown, unknown]>([
    [{ kind: "number" }, "twelve", { problem: "notWhole" }],
    [{ kind: "number", decimals: 1 }, "twelve", { problem: "notNumber" }],
    [{ kind: "number" }, 1e-7, { problem: "notWhole" }],
    [{ kind: "number", decimals: 1 }, 1.25, { problem: "tooManyDecimals", params: { max: "1" } }],
    [{ kind: "number", min: 0 }, -1, { problem: "tooSmall", params: { min: "0" } }],
    [{ kind: "number" }, -1, null],
    [{ kind: "number", fact: "insuredStaff" }, -1, { problem: "tooSmall", params: { min: "0" } }],
    [{ kind: "money" }, -1, { problem: "tooSmall", params: { min: "0.00" } }],
    [{ kind: "money" }, "12,5 yuan", { problem: "notMoney" }],
    [{ kind: "money", max: 450_050 }, 450_051, { problem: "tooBig", params: { max: "4500.50" } }],
    [{ kind: "area" }, "8o", { problem: "notArea" }],
    [{ kind: "area", max: "100" }, "100.5", { problem: "tooBig", params: { max: "100" } }],
    [{ kind: "area", min: "9.5" }, "10", null],
    [{ kind: "date" }, "2026-02-30", { problem: "notDate" }],
    [{ kind: "date", min: "2026-01-01" }, "2025-12-31", { problem: "dateTooEarly", params: { min: "2026-01-01" } }],
    [{ kind: "date", max: "2026-01-01" }, "2026-01-02", { problem: "dateTooLate", params: { max: "2026-01-01" } }],
    [{ kind: "choice", options }, "d", { problem: "notChoice" }],
    [{ kind: "choices", options }, ["a", "d"], { problem: "notChoice" }],
    [{ kind: "choices", options, min: 2 }, ["a"], { problem: "tooFew", params: { min: "2" } }],
    [{ kind: "choices", options: options.slice(0, 2), min: 2 }, ["a"], { problem: "allNeeded" }],
    [{ kind: "yesNo" }, "maybe", { problem: "notChoice" }],
    [{ kind: "yesNo" }, false, null],
    [{ kind: "number" }, 0, null],
    [{ kind: "text", maxLength: 9 }, "  ", { problem: "required" }],
    [{ kind: "file" }, undefined, { problem: "requiredFile" }],
    [{ kind: "choices", options }, [], { problem: "requiredChoice" }],
    [{ kind: "group", questions: [] }, "text", { problem: "invalid" }],
  ])("%j answered %j", (question, answer, problem) => {
    const asked = { ...base, key: "q", ...question } as Question;
    const answers = (answer === undefined ? {} : { q: answer }) as Answers;
    expect(answerProblems([asked], answers)).toEqual(problem === null ? [] : [{ key: "q", ...(problem as object) }]);
  });

  it("are named by their entry inside a group", () => {
    const name: Question = { ...base, key: "name", kind: "text", maxLength: 10 };
    const team: Question = { ...base, key: "team", kind: "group", questions: [name], max: 2 };
    expect(answerProblems([team], { team: [{ name: "Li" }, {}] })).toEqual([
      { key: "team[1].name", problem: "required" },
    ]);
    expect(answerProblems([team], { team: [{}, {}, {}] })).toEqual([
      { key: "team", problem: "tooMany", params: { max: "2" } },
    ]);
  });

  it("see an end that lies before its start", () => {
    const dates: Question[] = [
      { ...base, key: "from", kind: "date" },
      { ...base, key: "to", kind: "date", notBefore: "from" },
    ];
    expect(answerProblems(dates, { from: "2026-05-02", to: "2026-05-01" })).toEqual([
      { key: "to", problem: "endBeforeStart" },
    ]);
    expect(answerProblems(dates, { from: "2026-05-02", to: "2026-05-02" })).toEqual([]);
  });
});

describe("the lease in the answers", () => {
  const complete = { areaM2: "86.50", rentFenPerM2Month: 4_215, leaseFrom: "2026-03-15", leaseLastDay: "2027-03-14" };

  it("ends on the day after its last", () => {
    expect(leaseFromAnswers(taken({ ...complete, landlord: "Park" }))).toEqual({
      rows: [{ from: "2026-03-15", areaM2: "86.50", rentFenPerM2Month: 4_215 }],
      leaseEnd: "2027-03-15",
      landlord: "Park",
    });
  });

  it("to the last day of the calendar ends with it", () => {
    expect(leaseFromAnswers(taken({ ...complete, leaseLastDay: "9999-12-31" }))?.leaseEnd).toBe("9999-12-31");
  });

  it("is none while a part is missing or cannot be read", () => {
    expect(leaseFromAnswers(taken({ ...complete, areaM2: "large" }))).toBeNull();
    expect(leaseFromAnswers(taken({ ...complete, rentFenPerM2Month: "cheap" }))).toBeNull();
    expect(leaseFromAnswers(taken({ ...complete, leaseFrom: "soon" }))).toBeNull();
    expect(leaseFromAnswers(taken({ ...complete, leaseLastDay: "later" }))?.leaseEnd).toBeNull();
  });
});
