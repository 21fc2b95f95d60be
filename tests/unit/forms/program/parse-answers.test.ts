import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Question } from "~/domain/program/form/question";
import { answerText } from "~/forms/program/answer-text";
import { parseComplete, parseDraft } from "~/forms/program/parse-answers";
import { readAnswer } from "~/forms/program/read-answer";

const label = { en: "Label", "zh-CN": "标签" };
const base = { label, required: true };
const options = ["a", "b"].map((value) => ({ value, label }));

const questions: Question[] = [
  { ...base, key: "jobs", kind: "number", decimals: 1 },
  { ...base, key: "rent", kind: "money" },
  { ...base, key: "area", kind: "area" },
  { ...base, key: "from", kind: "date" },
  { ...base, key: "agree", kind: "yesNo" },
  { ...base, key: "tags", kind: "choices", options },
  { ...base, key: "why", kind: "text", multiline: true, maxLength: 10, when: { question: "agree", equals: true } },
  {
    ...base,
    key: "team",
    kind: "group",
    required: false,
    questions: [
      { ...base, key: "name", kind: "text", maxLength: 10 },
      { ...base, key: "age", kind: "number" },
    ],
  },
];

const posted = {
  jobs: " 1,200.5 ",
  rent: "４５.50",
  area: "86.5 ㎡",
  from: "2026-03-15",
  agree: "yes",
  tags: ["", "a", "b"],
  why: "one\r\ntwo",
  team: [{ name: "Li", age: "30" }],
};
const answers = {
  jobs: 1200.5,
  rent: 4_550,
  area: "86.5",
  from: "2026-03-15",
  agree: true,
  tags: ["a", "b"],
  why: "one\ntwo",
  team: [{ name: "Li", age: 30 }],
};

const problems = (result: ReturnType<typeof parseComplete>) =>
  result.success ? [] : result.error.issues.map(({ path, message }) => [path.join("."), message]);

describe("a complete step", () => {
  it("gives typed answers", () => {
    expect(parseComplete(questions, posted).data).toEqual(answers);
  });

  it("names every problem at once, as error values with their parameters", () => {
    const wrong = { ...posted, jobs: "many", rent: "", why: "much too long", team: [{}, { name: "Li", age: "old" }] };
    expect(problems(parseComplete(questions, wrong))).toEqual([
      ["jobs", "notNumber"],
      ["rent", "required"],
      ["why", "tooLong?max=10"],
      ["team.0.name", "required"],
      ["team.0.age", "required"],
      ["team.1.age", "notWhole"],
    ]);
  });

  it("looks back at earlier steps, and reports its own problems alone", () => {
    const why = questions.filter(({ key }) => key === "why");
    const soFar = { allQuestions: questions };
    expect(problems(parseComplete(why, {}, { ...soFar, previous: { agree: true } }))).toEqual([["why", "required"]]);
    expect(problems(parseComplete(why, {}, { ...soFar, previous: { agree: false } }))).toEqual([]);
  });
});

describe("a number", () => {
  const read = (kind: Question["kind"], typed: string) => {
    const question = { ...base, key: "value", kind, decimals: 2 } as Question;
    const parsed = parseComplete([question], { value: typed });
    return parsed.success ? parsed.data["value"] : parsed.error.issues[0]?.message;
  };

  it.each<[Question["kind"], string, unknown]>([
    ["area", "86,5", "86.5"],
    ["area", "８６，５㎡", "86.5"],
    ["area", "1,234", "1234"],
    ["area", "1.234,50", "notArea"],
    ["area", "　", "required"],
    ["number", "3,5", 3.5],
    ["number", "1,200", 1200],
    ["number", "1e1", "notNumber"],
    ["number", "0x10", "notNumber"],
    ["number", "\u200b", "required"],
    ["money", "86,5", 8650],
    ["money", "1.234,50", "notMoney"],
  ])("of kind %s typed as %j is %j", (kind, typed, value) => expect(read(kind, typed)).toBe(value));
});

describe("a text", () => {
  const of = (multiline: boolean, typed: string) =>
    parseComplete([{ ...base, key: "why", kind: "text", multiline, maxLength: 4 }], { why: typed });

  it("is counted as people see it", () => {
    expect(of(true, "a\r\nb\n").data).toEqual({ why: "a\nb" });
    expect(of(true, "a\r\nbc").data).toEqual({ why: "a\nbc" });
    expect(of(false, "😀😀😀😀").data).toEqual({ why: "😀😀😀😀" });
    expect(problems(of(false, "😀😀😀😀😀"))).toEqual([["why", "tooLong?max=4"]]);
  });

  it("of one line has nothing invisible in it, and of nothing else is missing", () => {
    expect(of(false, "\u3000a\u200bb\u202e\u0000 ").data).toEqual({ why: "ab" });
    for (const multiline of [true, false])
      expect(problems(of(multiline, " \u200b\u3000\u00ad"))).toEqual([["why", "required"]]);
  });
});

describe("a date", () => {
  it.each([
    ["from", "0024-05-01", "yearOutside?min=1900&max=2100"],
    ["from", "2101-01-01", "yearOutside?min=1900&max=2100"],
    ["leaseLastDay", "9999-12-31", "yearOutside?min=1990&max=2100"],
    ["leaseFrom", "1989-12-31", "yearOutside?min=1990&max=2100"],
  ])("%s of the year in %s is refused", (key, typed, message) => {
    expect(problems(parseComplete([{ ...base, key, kind: "date" }], { [key]: typed }))).toEqual([[key, message]]);
  });

  it.each([
    ["from", "1900-01-01"],
    ["leaseLastDay", "2100-12-31"],
  ])("%s of a year at the edge is taken", (key, typed) => {
    expect(parseComplete([{ ...base, key, kind: "date" }], { [key]: typed }).data).toEqual({ [key]: typed });
  });

  it("outside the limits of its question is said with those", () => {
    const limited: Question = { ...base, key: "from", kind: "date", min: "2020-01-01" };
    expect(problems(parseComplete([limited], { from: "0024-05-01" }))).toEqual([
      ["from", "dateTooEarly?min=2020-01-01"],
    ]);
  });
});

describe("a draft", () => {
  it("keeps what cannot be read as it was typed", () => {
    const typed = { jobs: "about 3", rent: "¥5-6", area: "big", from: "next spring", agree: "perhaps", tags: "z" };
    expect(parseDraft(questions, typed)).toEqual({ ...typed, tags: ["z"] });
  });

  it("keeps answers to questions that were not posted, and drops those that were emptied", () => {
    expect(parseDraft(questions, { jobs: "", tags: "" }, answers)).toEqual({
      ...answers,
      jobs: undefined,
      tags: undefined,
    });
    expect(parseDraft(questions.slice(0, 1), { jobs: "2" }, { gone: "from an older version" })).toEqual({
      gone: "from an older version",
      jobs: 2,
    });
  });

  it("takes no answer to a question that is not asked", () => {
    expect(parseDraft(questions, { smuggled: "x", __proto__: { agree: "yes" } })).toEqual({});
  });

  it("drops empty entries at the end of a group, and keeps those between", () => {
    expect(parseDraft(questions, { team: [{ name: "" }, { name: "Li" }, { name: " " }] })).toEqual({
      team: [{}, { name: "Li" }],
    });
    expect(parseDraft(questions, { team: [{ name: "" }] }, answers)).not.toHaveProperty("team");
  });
});

it("a number too large to be exact is kept as typed", () => {
  const [jobs] = questions;
  expect(jobs && readAnswer(jobs, "9".repeat(400))).toBe("9".repeat(400));
});

describe("the text in a field", () => {
  const byKind = new Map(questions.map((question) => [question.kind, question]));
  const texts = fc.oneof(
    fc.string(),
    fc.stringMatching(/^-?\d{1,6}([.,]\d{1,3})?$/),
    fc.constantFrom("yes", "no", "2026-02-28", "-0"),
  );

  it("reads as the answer it shows", () => {
    const kinds = ["number", "money", "area", "date", "yesNo", "text"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), texts, (kind, text) => {
        const question = byKind.get(kind);
        if (!question) throw new Error(kind);
        const answer = readAnswer(question, text);
        expect(readAnswer(question, answerText(question, answer))).toEqual(answer);
      }),
    );
  });
});
