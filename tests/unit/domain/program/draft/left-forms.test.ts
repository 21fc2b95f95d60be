import { describe, expect, it } from "vitest";
import { compareContents } from "~/domain/program/draft/compare-contents";
import type { Tree } from "~/domain/kernel/draft-tree";
import { leftAt, leftPlace, setLeft, withoutLeft } from "~/domain/program/draft/left-forms";
import { renameQuestion } from "~/domain/program/form/question-references";
import { readContent } from "~/forms/program/read-content";
import { seededPrograms } from "../../../../../prisma/seed/programs";

const [program] = seededPrograms;
const content = JSON.parse(JSON.stringify(program?.content ?? null)) as Tree;
const left = { range: { kind: "range", from: "2026-01-01" } };
const kept = setLeft(content, leftPlace(["applicationWindow"]), left);

describe("a form that was left", () => {
  it("is kept beside its value, and leaves no trace when none is", () => {
    expect(leftAt(kept, leftPlace(["applicationWindow"]))).toEqual(left);
    expect(setLeft(kept, leftPlace(["applicationWindow"]), {})).toEqual(content);
    const within = setLeft({ all: [{ present: true }] }, leftPlace(["all", 0], true), { in: { in: ["a"] } });
    expect(leftAt(within, leftPlace(["all", 0], true))).toEqual({ in: { in: ["a"] } });
    expect(withoutLeft(within)).toEqual({ all: [{ present: true }] });
  });

  it("is no part of what the version says: it is neither read nor compared", () => {
    expect(withoutLeft(kept)).toEqual(content);
    expect(readContent(kept)).toEqual(readContent(content));
    expect(readContent(kept).ok).toBe(true);
    expect(compareContents(content, kept).filter(({ kind }) => kind !== "same")).toEqual([]);
  });

  it("follows a question that gets another key", () => {
    const question = { key: "a", kind: "choice", label: {}, required: true, options: [] };
    const tree: Tree = {
      steps: [{ key: "page", questions: [question] }],
      documents: [{ requiredWhen: "always", "~requiredWhen": { sometimes: { question: "a", present: true } } }],
      benefit: null,
      "~benefit": { byAnswer: { kind: "byAnswer", question: "a", cases: {} } },
    };
    expect(renameQuestion(tree, ["steps", 0, "questions", 0], "b")).toMatchObject({
      documents: [{ "~requiredWhen": { sometimes: { question: "b" } } }],
      "~benefit": { byAnswer: { question: "b" } },
    });
  });
});
