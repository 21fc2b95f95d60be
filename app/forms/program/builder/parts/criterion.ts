import { COMPARISONS } from "~/domain/program/criteria/criterion";
import { getAt, listAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { type FactKey, factDefinition, type FactType } from "~/domain/program/criteria/facts";
import type { LeafKind } from "~/domain/kernel/leaf-kind";
import type { Field, FieldOption } from "../field";
import { isBranch } from "./branches";
import { rowsField } from "./rows";

/** What the fields of a condition say, in the person's language. */
export interface CriterionWords {
  readonly value: string;
  readonly comparison: (comparison: string) => string;
  /** The options of a fact, or the zones. */
  readonly options: readonly FieldOption[];
  readonly clauses: readonly FieldOption[];
  readonly clauseHint?: string;
}

const CONTROLS: Readonly<Record<Exclude<FactType, "choice" | "zone">, LeafKind>> = {
  number: "number",
  money: "money",
  area: "area",
  date: "date",
  boolean: "yesNo",
};

/** One input for a value of a fact. */
export const factField = (fact: FactKey, path: TreePath, words: Pick<CriterionWords, "value" | "options">): Field => {
  const { type } = factDefinition(fact);
  if (type === "choice" || type === "zone")
    return { kind: "choices", path, title: words.value, options: words.options };
  return { kind: CONTROLS[type], path, title: words.value };
};

/** A condition of a draft: how its fact is compared, with which value (or values from days on), by which clause. */
export const criterionFields = (tree: Tree, path: TreePath, fact: FactKey, words: CriterionWords): Field[] => {
  const { type } = factDefinition(fact);
  const value = [...path, "value"];
  const dated = [...value, "dated"];
  const plain = getAt(tree, value);
  const comparisons = COMPARISONS[type].map((each) => ({ value: each, label: words.comparison(each) }));
  return [
    // A choice is one of those that are marked, and yes or no is just that.
    ...(type === "choice" || type === "zone" || type === "boolean"
      ? []
      : [{ kind: "choice", path: [...path, "comparison"], options: comparisons } as const]),
    ...(listAt(tree, dated).length > 0 ? [] : [factField(fact, value, words)]),
    rowsField(dated, (row) => [{ kind: "date", path: [...row, "from"] }, factField(fact, [...row, "value"], words)], {
      label: "datedRow",
      optional: true,
      blank: plain === undefined || isBranch(plain) ? {} : { value: plain },
    }),
    {
      kind: "choice",
      path: [...path, "clause"],
      options: words.clauses,
      ...(words.clauseHint ? { hint: words.clauseHint } : {}),
    },
  ];
};

const isList = (value: Tree | undefined): value is readonly Tree[] => Array.isArray(value);

/** A choice is kept as `is` with one mark, and as `oneOf` with several; what was not changed stays as it is written. */
export const settleChoice = (read: Tree, before: Tree, path: TreePath, fact: FactKey): Tree => {
  const { type } = factDefinition(fact);
  const value = [...path, "value"];
  if (
    (type !== "choice" && type !== "zone") ||
    JSON.stringify(getAt(read, value)) === JSON.stringify(getAt(before, value))
  )
    return read;
  const rows = listAt(read, [...value, "dated"]);
  const places = rows.length > 0 ? rows.map((_, i) => [...value, "dated", i, "value"]) : [value];
  const marks = places.flatMap((place) => {
    const marked = getAt(read, place);
    return marked === undefined || isBranch(marked) ? [] : [{ place, list: isList(marked) ? marked : [marked] }];
  });
  const single = marks.every(({ list }) => list.length === 1);
  return marks.reduce<Tree>(
    (tree, { place, list }) => setAt(tree, place, single ? list[0] : list),
    setAt(read, [...path, "comparison"], single ? "is" : "oneOf"),
  );
};
