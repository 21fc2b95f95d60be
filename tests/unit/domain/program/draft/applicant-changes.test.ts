import { describe, expect, it } from "vitest";
import { applicantDifferences } from "~/domain/program/draft/applicant-changes";
import { compareContents } from "~/domain/program/draft/compare-contents";
import { nameOfPath, type Tree } from "~/domain/kernel/draft-tree";

const form = (...questions: Tree[]): Tree => ({ steps: [{ key: "plans", title: { en: "Plans" }, questions }] });

/** Places of the questions that differ for those who read English. */
const differing = (before: Tree, after: Tree): string[] =>
  applicantDifferences(compareContents(before, after), "en").map(({ change }) =>
    nameOfPath((change.after ?? change.before)?.path ?? []),
  );

const people = (rest: { readonly [name: string]: Tree }): Tree => ({
  key: "people",
  label: { en: "How many?" },
  ...rest,
});
const use: Tree = { key: "use", kind: "text", label: { en: "What for?" }, maxLength: 200 };

describe("what changed for applicants", () => {
  it("is that a question is asked in another way, not what only the other kind had", () => {
    const before = form(use, people({ kind: "text", maxLength: 200, multiline: true }));
    const after = form(people({ kind: "number", max: 50 }));
    expect(differing(before, after)).toEqual(["steps[0].questions[0].kind", "steps[0].questions[0]"]);
  });

  it("is a limit that changed while the kind did not, and new words beside another kind", () => {
    expect(differing(form(people({ kind: "number", max: 50 })), form(people({ kind: "number", max: 40 })))).toEqual([
      "steps[0].questions[0].max",
    ]);
    const worded = people({ kind: "number", label: { en: "How many people?" } });
    expect(differing(form(people({ kind: "text" })), form(worded))).toEqual([
      "steps[0].questions[0].label.en",
      "steps[0].questions[0].kind",
    ]);
  });
});
