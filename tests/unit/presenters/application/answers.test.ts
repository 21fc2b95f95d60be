import { describe, expect, it } from "vitest";
import type { Answers, Question } from "~/domain/program/form/question";
import { createT } from "~/i18n/t.server";
import { answerWords } from "~/presenters/application/answer-words";
import { questionViews } from "~/forms/program/question-views";

const both = (en: string, zh = en) => ({ en, "zh-CN": zh });
const base = { label: both("Label", "标签"), required: true };
const options = [
  { value: "a", label: both("First", "甲") },
  { value: "b", label: both("Second", "乙") },
];

const questions: readonly Question[] = [
  { ...base, key: "rent", kind: "money" },
  { ...base, key: "area", kind: "area" },
  { ...base, key: "from", kind: "date" },
  { ...base, key: "one", kind: "choice", options },
  { ...base, key: "some", kind: "choices", options },
  { ...base, key: "sure", kind: "yesNo" },
  { ...base, key: "sketch", kind: "file" },
  {
    ...base,
    key: "team",
    kind: "group",
    max: 3,
    questions: [
      { ...base, key: "name", kind: "text", maxLength: 20 },
      { ...base, key: "lead", kind: "yesNo" },
      { ...base, key: "since", kind: "date", when: { question: "lead", equals: true } },
    ],
  },
];

const answers: Answers = {
  rent: 5550,
  area: "80.5",
  from: "2026-03-01",
  one: "b",
  some: ["a", "b"],
  sure: false,
  sketch: "d1",
  team: [{ name: "王", lead: true, since: "soon" }, { name: "Li" }],
};

describe("answers in words", () => {
  const wording = {
    language: "en",
    t: createT("en", "common"),
    files: new Map([["d1", "plan.pdf"]]),
  } as const;

  it("say each kind as people read it", () => {
    const words = answerWords(questions, answers, wording).map(({ key, lines }) => [key, ...lines]);
    expect(words).toEqual([
      ["rent", "¥55.50"],
      ["area", "80.5 m²"],
      ["from", "1 March 2026"],
      ["one", "Second"],
      ["some", "First", "Second"],
      ["sure", "No"],
      ["sketch", "plan.pdf"],
      ["team", "1. Label: 王; Label: Yes; Label: soon", "2. Label: Li"],
    ]);
  });

  it("are set with the marks of the reader's language", () => {
    const chinese = { ...wording, language: "zh-CN", t: createT("zh-CN", "common") } as const;
    expect(answerWords(questions, answers, chinese).at(-1)?.lines[0]).toBe("1. 标签：王；标签：是；标签：soon");
  });

  it("leave what cannot be read as it was typed, and what was not answered empty", () => {
    const words = answerWords(questions, { rent: "much", area: "big", from: "soon" }, wording);
    expect(words.map(({ lines }) => lines)).toEqual([["much"], ["big"], ["soon"], [], [], [], [], []]);
  });
});

describe("questions as fields", () => {
  it("show amounts as typed, and a date that is none in a field that can hold it", () => {
    const views = questionViews(questions, { rent: 5550, from: "soon" }, { language: "zh-CN", problems: [] });
    expect(views[0]).toMatchObject({ kind: "money", name: "rent", label: "标签", text: "55.50" });
    expect(views[2]).toMatchObject({ kind: "line", text: "soon" });
    expect(views[3]).toMatchObject({ kind: "choice", options: [{ value: "a", label: "甲" }, { label: "乙" }] });
  });

  it("offer a group its entries and one more, up to its limit, each with what it asks", () => {
    const problems = [{ key: "team[0].since", problem: "notDate" }] as const;
    const group = questionViews(questions, answers, { language: "en", problems }).at(-1);
    if (group?.kind !== "group") throw new Error("The last question is a group");
    expect(group.entries.map((entry) => entry.map(({ name }) => name))).toEqual([
      ["team[0].name", "team[0].lead", "team[0].since"],
      ["team[1].name", "team[1].lead"],
      ["team[2].name", "team[2].lead"],
    ]);
    expect(group.entries[0]?.[2]?.errors).toEqual(["notDate"]);
    expect(group.open).toBe(false);
  });
});
