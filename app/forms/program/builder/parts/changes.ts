import { type AskedKind, ASKED_KINDS } from "~/domain/program/terms/change-rules";
import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { Field, FieldOption } from "../field";
import { isOfKind } from "./branches";
import { rowsField } from "./rows";

/** What the fields of a rule say and offer, in the person's language. */
export interface ChangeWords {
  readonly kind: (kind: AskedKind) => string;
  /** A rule of which the kind is not chosen yet. */
  readonly unnamed: string;
  /** Clauses of the legal basis. */
  readonly clauses: readonly FieldOption[];
}

const limited = (path: TreePath): Field[] => [
  { kind: "count", path: [...path, "days"] },
  { kind: "choice", path: [...path, "dayKind"], options: [{ value: "working" }, { value: "calendar" }] },
  { kind: "choice", path: [...path, "side"], options: [{ value: "before" }, { value: "after" }] },
  { kind: "count", path: [...path, "opensDays"], optional: true },
];

const windowField = (path: TreePath): Field => ({
  kind: "variant",
  keepsWithin: true,
  path,
  variants: [
    { value: "always", is: isOfKind("always"), make: () => ({ kind: "always" }), fields: [] },
    {
      value: "limited",
      is: isOfKind("limited"),
      make: () => ({ kind: "limited", dayKind: "working", side: "before" }),
      fields: limited(path),
    },
  ],
});

/** What may be asked for while an award runs, kind by kind, and how long a company is heard. */
export const changesFields = (tree: Tree, words: ChangeWords): Field[] => [
  {
    kind: "list",
    path: ["changes"],
    blank: { window: { kind: "always" }, late: false, evidence: [], refusalClauses: [] },
    entry: (path) => [
      {
        kind: "group",
        look: "folded",
        path,
        label: "changeRule",
        title: titleOf(getAt(tree, [...path, "kind"]), words),
        fields: ruleFields(path, words),
      },
    ],
  },
  { kind: "workingDays", path: ["hearingDays"] },
];

const titleOf = (kind: Tree | undefined, words: ChangeWords): string => {
  const known = ASKED_KINDS.find((each) => each === kind);
  return known ? words.kind(known) : words.unnamed;
};

const ruleFields = (path: TreePath, words: ChangeWords): Field[] => [
  {
    kind: "choice",
    path: [...path, "kind"],
    options: ASKED_KINDS.map((value) => ({ value, label: words.kind(value) })),
  },
  windowField([...path, "window"]),
  { kind: "yesNo", path: [...path, "late"] },
  rowsField([...path, "evidence"], (row) => [
    { kind: "key", path: [...row, "key"] },
    { kind: "localized", path: [...row, "name"] },
  ]),
  ...(words.clauses.length > 0
    ? [{ kind: "choices", path: [...path, "refusalClauses"], options: words.clauses, optional: true } as const]
    : []),
];
