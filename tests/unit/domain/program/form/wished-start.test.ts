import { describe, expect, it } from "vitest";
import { answerProblems } from "~/domain/program/form/answer-problems";
import type { Question } from "~/domain/program/form/question";
import { askedOn } from "~/domain/program/form/wished-start";

const label = { en: "Day", "zh-CN": "日期" };
const dated = (key: string, more: object = {}) => ({ key, kind: "date", label, required: true, ...more }) as Question;
const problems = (question: Question, answer: string) =>
  answerProblems(askedOn("2026-03-09", [question], "any"), { [question.key]: answer });

describe("a day in the answers of who hands in on 2026-03-09", () => {
  it.each([
    [dated("startWanted"), "2026-03-08", "dateTooEarly"],
    [dated("startWanted"), "2028-03-10", "dateTooLate"],
    [dated("startWanted"), "2026-03-09", undefined],
    [dated("leaseFrom"), "2024-01-01", undefined],
    [dated("leaseFrom"), "2028-03-10", "dateTooLate"],
    [dated("leaseLastDay"), "2026-03-08", "dateTooEarly"],
    [dated("leaseLastDay"), "2026-03-09", undefined],
    [dated("begun", { fact: "businessStartedOn" }), "2026-03-10", "dateTooLate"],
    [dated("begun", { fact: "businessStartedOn" }), "2026-03-09", undefined],
    [dated("begun", { fact: "businessStartedOn", max: "2026-01-31" }), "2026-02-01", "dateTooLate"],
    [dated("opening"), "2030-01-01", undefined],
  ])("%j answered %s: %s", (question, answer, problem) => {
    expect(problems(question, answer)[0]?.problem).toBe(problem);
  });
});
