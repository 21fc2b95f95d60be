import { getAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { KIND_OF_FACT } from "~/domain/program/form/fact-questions";
import { FACT_KEYS, type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import type { Question } from "~/domain/program/form/question";
import { equalTrees } from "~/domain/kernel/equal-trees";
import { ownOf } from "~/domain/kernel/own";
import { isAside, leftAt, leftPlace, setLeft } from "~/domain/program/draft/left-forms";
import type { Field, FieldOption } from "../field";
import { branchOf } from "./branches";

type Kind = Question["kind"];

/** Kinds of questions, in the order in which they are offered. */
export const QUESTION_KINDS = [
  "text",
  "number",
  "money",
  "area",
  "date",
  "choice",
  "choices",
  "yesNo",
  "address",
  "file",
  "group",
] as readonly Kind[];

/** What a limit is one of: the value itself, a day, the options marked, the entries of a group. */
export type LimitOf = "value" | "date" | "marks" | "entries";

/** What the fields of a question offer and say, in the person's language. */
export interface QuestionWords {
  readonly kinds: readonly FieldOption[];
  readonly facts: readonly FieldOption[];
  /** Date questions that stand before it. */
  readonly dates: readonly FieldOption[];
  readonly limit: (end: "least" | "most", of: LimitOf) => string;
  /** Says for which other kinds something is kept. */
  readonly kept: (kinds: readonly string[]) => string | undefined;
}

/** The facts that a question of a kind can state; those that follow from others are never asked. */
export const factsFor = (kind: string): FactKey[] =>
  FACT_KEYS.filter((fact) => {
    const { type, since } = factDefinition(fact);
    return since === undefined && KIND_OF_FACT[type] === kind;
  });

/** What a page of the form is called. */
export const questionPageFields = (path: TreePath): Field[] => [
  { kind: "localized", path: [...path, "title"] },
  { kind: "key", path: [...path, "key"] },
];

const limits = (
  path: TreePath,
  kind: "number" | "money" | "area" | "date" | "count",
  { limit }: QuestionWords,
  of: LimitOf = "value",
): Field[] => [
  { kind, path: [...path, "min"], optional: true, title: limit("least", of) },
  { kind, path: [...path, "max"], optional: true, title: limit("most", of) },
];

const ofKind = (kind: string, path: TreePath, words: QuestionWords): Field[] => {
  switch (kind) {
    case "text":
      return [
        { kind: "count", path: [...path, "maxLength"] },
        { kind: "yesNo", path: [...path, "multiline"], optional: true },
      ];
    case "address":
      return [{ kind: "count", path: [...path, "maxLength"] }];
    case "number":
      return [...limits(path, "number", words), { kind: "number", path: [...path, "decimals"], optional: true }];
    case "money":
    case "area":
      return limits(path, kind, words);
    case "date":
      return [
        ...limits(path, kind, words, "date"),
        { kind: "choice", path: [...path, "notBefore"], optional: true, options: words.dates },
      ];
    case "choice":
      return [optionsField(path)];
    case "choices":
      return [optionsField(path), ...limits(path, "count", words, "marks")];
    case "group":
      return limits(path, "count", words, "entries");
    default:
      return [];
  }
};

const optionsField = (path: TreePath): Field => ({
  kind: "list",
  path: [...path, "options"],
  blank: {},
  entry: (option) => [
    { kind: "localized", path: [...option, "label"] },
    { kind: "key", path: [...option, "value"] },
  ],
});

/** A question of a draft: its words, kind, and what is asked of an answer of that kind. */
export const questionFields = (tree: Tree, path: TreePath, words: QuestionWords): Field[] => {
  const kind = String(getAt(tree, [...path, "kind"]) ?? "");
  return [
    { kind: "localized", path: [...path, "label"] },
    { kind: "longLocalized", path: [...path, "help"], optional: true },
    { kind: "choice", path: [...path, "kind"], options: words.kinds, hint: words.kept(kindsLeft(tree, path)) },
    { kind: "yesNo", path: [...path, "required"] },
    ...ofKind(kind, path, words),
    ...(words.facts.length > 0
      ? [{ kind: "choice", path: [...path, "fact"], optional: true, options: words.facts } as const]
      : []),
  ];
};

/** What one kind takes over from another. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  text: ["maxLength"],
  address: ["maxLength"],
  choice: ["options"],
  choices: ["options"],
};

const COMMON = ["key", "label", "help", "kind", "required", "when", "fact"];

const begun: Readonly<Record<string, Readonly<Record<string, Tree>>>> = {
  text: { maxLength: 200 },
  address: { maxLength: 200 },
  choice: { options: [] },
  choices: { options: [] },
  group: { questions: [] },
};

const keptAt = (path: TreePath): TreePath => leftPlace([...path, "kind"]);

/** The kinds that a question had before and for which something that was typed is kept. */
export const kindsLeft = (tree: Tree, path: TreePath): string[] => Object.keys(leftAt(tree, keptAt(path)));

/** A question that became one of another kind has what that kind has: what both have, and what was left of it before. */
const withKind = (read: Tree, path: TreePath, from: string, to: string): Tree => {
  const place = keptAt(path);
  const entries = Object.entries(branchOf(getAt(setLeft(read, place, {}), path)));
  const some = (names: readonly string[]) => Object.fromEntries(entries.filter(([name]) => names.includes(name)));
  // Whatever else stands beside the question itself, such as what was left of its condition, belongs to no kind.
  const own = Object.fromEntries(entries.filter(([name]) => !COMMON.includes(name) && !isAside(name)));
  const aside = Object.fromEntries(entries.filter(([name]) => isAside(name)));
  const { [to]: before, ...others } = leftAt(read, place);
  const settled = setAt(read, path, {
    ...ownOf(begun, to),
    ...branchOf(before),
    ...some([...COMMON, ...(ownOf(SHARED, to) ?? [])]),
    ...aside,
  });
  const typed = from !== "" && !equalTrees(own, ownOf(begun, from) ?? {});
  return setLeft(settled, place, typed ? { ...others, [from]: own } : others);
};

/** Settles what a form of a question implies. A choice that states a fact and has no options yet takes those of the fact. */
export const settleQuestion = (
  read: Tree,
  before: Tree,
  path: TreePath,
  optionsOf: (fact: FactKey) => readonly Tree[],
): Tree => {
  const [from, kind] = [before, read].map((tree) => String(getAt(tree, [...path, "kind"]) ?? "")) as [string, string];
  const settled = from === kind ? read : withKind(read, path, from, kind);
  const fact = FACT_KEYS.find((key) => key === getAt(settled, [...path, "fact"]));
  const options = getAt(settled, [...path, "options"]);
  if (kind !== "choice" || !fact || !Array.isArray(options) || options.length > 0) return settled;
  return setAt(settled, [...path, "options"], optionsOf(fact));
};
