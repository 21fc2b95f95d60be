import { describe, expect, it } from "vitest";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import { condition } from "~/forms/program/condition";
import {
  answerFields,
  mannersOf,
  newAnswerCondition,
  settleAnswer,
} from "~/forms/program/builder/parts/answer-condition";
import { QUESTION_KINDS } from "~/forms/program/builder/parts/question";
import { readFields } from "~/forms/program/builder/read-fields";

const words = (kind: string) => ({
  kind,
  options: [{ value: "a" }, { value: "b" }],
  comparison: String,
  value: "Value",
});

const typing = (kind: string, before: Tree, ...typed: [string, string][]): Tree => {
  const form = new FormData();
  for (const [name, text] of typed) form.append(name, text);
  const tree = { when: { all: [before] } };
  const path = ["when", "all", 0];
  const read = settleAnswer(readFields(answerFields(path, words(kind)), form, tree), tree, path);
  return getAt(read, path) ?? null;
};

describe("the form of a condition on an answer", () => {
  it.each<[string, Tree, [string, string][], Tree]>([
    ["yesNo", { equals: "" }, [["when.all[0].equals", "no"]], { equals: false }],
    ["money", { equals: "" }, [["when.all[0].equals", "1,000"]], { equals: 100_000 }],
    ["choice", { equals: "a" }, [["when.all[0].equals", "b"]], { equals: "b" }],
    [
      "choice",
      { equals: "a" },
      [
        ["when.all[0]", "in"],
        ["when.all[0].in", "a"],
        ["when.all[0].in", "b"],
      ],
      { in: ["a", "b"] },
    ],
    ["choice", { in: ["a"] }, [["when.all[0]", "present"]], { present: true }],
    ["choices", { in: [] }, [["when.all[0].in", "b"]], { in: ["b"] }],
    ["money", { equals: 5 }, [["when.all[0].equals", ""]], { equals: "" }],
    ["choices", { in: ["a"] }, [["when.all[0].in", ""]], { in: [] }],
    ["date", { equals: "soon" }, [["when.all[0].equals", "soon"]], { equals: "soon" }],
  ])("of a %s reads %j with %j", (kind, before, typed, expected) => {
    const question = { question: "q" };
    const read = typing(kind, { ...question, ...(before as object) }, ...typed);
    expect(withoutLeft(read)).toEqual({ ...question, ...(expected as object) });
  });

  it("brings back what was given for a form that is chosen again, also when its question has another key meanwhile", () => {
    const some = typing("choice", { question: "q", in: ["a", "b"] }, ["when.all[0]", "equals"]);
    expect(withoutLeft(some)).toEqual({ question: "q", equals: "" });
    const given = typing("choice", some, ["when.all[0].equals", "b"]);
    const present = typing("choice", { ...(given as object), question: "r" }, ["when.all[0]", "present"]);
    const again = typing("choice", present, ["when.all[0]", "in"]);
    expect(withoutLeft(again)).toEqual({ question: "r", in: ["a", "b"] });
    expect(withoutLeft(typing("choice", again, ["when.all[0]", "equals"]))).toEqual({ question: "r", equals: "b" });
  });

  it("begins, for every kind of question, as a condition that lacks at most its value", () => {
    for (const kind of QUESTION_KINDS) {
      const begun = newAnswerCondition("q", kind) as object;
      expect(condition.safeParse(begun).success).toBe("present" in begun);
      expect(mannersOf(kind)).toContain("present");
      const given = "equals" in begun ? { ...begun, equals: "a" } : "in" in begun ? { ...begun, in: ["a"] } : begun;
      expect(condition.safeParse(given).success).toBe(true);
    }
  });
});
