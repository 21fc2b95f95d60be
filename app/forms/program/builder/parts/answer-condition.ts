import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import { ownOf } from "~/domain/kernel/own";
import type { Field, FieldOption, Variant } from "../field";
import { branchOf } from "./branches";

/** The question that a condition looks at, and what the fields say, in the person's language. */
export interface ConditionAnswerWords {
  readonly kind: string;
  readonly options: readonly FieldOption[];
  readonly comparison: (manner: "equals" | "in" | "present") => string;
  readonly value: string;
}

const CONTROLS: Readonly<Record<string, LeafKind>> = {
  text: "line",
  number: "number",
  money: "money",
  area: "area",
  date: "date",
  yesNo: "yesNo",
  choice: "choice",
};

const has =
  (name: string) =>
  (value: Tree | undefined): boolean =>
    getAt(value, [name]) !== undefined;

/** How the answers to questions of a kind can be looked at. */
export const mannersOf = (kind: string): readonly ("equals" | "in" | "present")[] => {
  if (kind === "choices") return ["in", "present"];
  if (kind === "choice") return ["equals", "in", "present"];
  return ownOf(CONTROLS, kind) ? ["equals", "present"] : ["present"];
};

const only = (value: Tree | undefined): { readonly question: Tree } => ({
  question: getAt(value, ["question"]) ?? "",
});

/** A condition on the answer to one question: it is something, one of some, or there at all. */
export const answerFields = (path: TreePath, words: ConditionAnswerWords): Field[] => {
  const { kind, options, value } = words;
  const forms: Readonly<Record<"equals" | "in" | "present", Omit<Variant, "value" | "label">>> = {
    equals: {
      is: has("equals"),
      make: (before) => ({ ...only(before), equals: "" }),
      fields: [{ kind: ownOf(CONTROLS, kind) ?? "line", path: [...path, "equals"], title: value, options }],
    },
    in: {
      is: has("in"),
      make: (before) => ({ ...only(before), in: [] }),
      fields: [{ kind: "choices", path: [...path, "in"], title: value, options }],
    },
    present: { is: has("present"), make: (before) => ({ ...only(before), present: true }), fields: [] },
  };
  const variants = mannersOf(kind).map((manner) => ({
    value: manner,
    label: words.comparison(manner),
    ...forms[manner],
  }));
  return [{ kind: "variant", path, variants, keepsWithin: true }];
};

/** A condition on a question, its value still to be given where it takes one. */
export const newAnswerCondition = (question: string, kind: string): Tree => {
  const [manner] = mannersOf(kind);
  if (manner === "present") return { question, present: true };
  return manner === "in" ? { question, in: [] } : { question, equals: "" };
};

/**
 * A value that was emptied is still to be given: the condition stays one of its form. It stays one on its question too, though
 * a form that was left knew that by another key.
 */
export const settleAnswer = (read: Tree, before: Tree, path: TreePath): Tree => {
  const [now, then] = [getAt(read, path), getAt(before, path)];
  if (now === undefined) return read;
  const about: Tree = { ...branchOf(now), ...only(then) };
  if (has("equals")(now) || has("in")(now) || has("present")(now)) return setAt(read, path, about);
  return setAt(read, path, { ...about, ...(has("in")(then) ? { in: [] } : { equals: "" }) });
};
