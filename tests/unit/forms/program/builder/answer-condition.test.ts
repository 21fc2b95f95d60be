import { describe, expect, it } from "vitest";
import type { Tree } from "~/domain/program/draft-tree";
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
  ...{ kind, options: [{ value: "a" }, { value: "b" }], comparison: String, value: "Value" },
});

const typing = (kind: string, before: Tree, ...typed: [string, string][]): Tree => {
  const form = new FormData();
  for (const [name, text] of typed) form.append(name, text);
  const tree = { when: before };
  return settleAnswer(readFields(answerFields(["when"], words(kind)), form, tree), tree, ["when"]);
};

describe("the form of a condition on an answer", () => {
  it.each<[string, Tree, [string, string][], Tree]>([
    ["yesNo", { equals: "" }, [["when.equals", "no"]], { equals: false }],
    ["money", { equals: "" }, [["when.equals", "1,000"]], { equals: 100_000 }],
    ["choice", { equals: "a" }, [["when.equals", "b"]], { equals: "b" }],
    [
      "choice",
      { equals: "a" },
      [
        ["when", "in"],
        ["when.in", "a"],
        ["when.in", "b"],
      ],
      { in: ["a", "b"] },
    ],
    ["choice", { in: ["a"] }, [["when", "present"]], { present: true }],
    ["choices", { in: [] }, [["when.in", "b"]], { in: ["b"] }],
    ["money", { equals: 5 }, [["when.equals", ""]], { equals: "" }],
    ["choices", { in: ["a"] }, [["when.in", ""]], { in: [] }],
    ["date", { equals: "soon" }, [["when.equals", "soon"]], { equals: "soon" }],
  ])("of a %s reads %j with %j", (kind, before, typed, expected) => {
    const question = { question: "q" };
    expect(typing(kind, { ...question, ...(before as object) }, ...typed)).toEqual({
      when: { ...question, ...(expected as object) },
    });
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
