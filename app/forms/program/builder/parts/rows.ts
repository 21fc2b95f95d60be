import type { TreePath } from "~/domain/kernel/draft-tree";
import type { Field, ListField } from "../field";

interface RowsMore extends Partial<Pick<ListField, "blank" | "optional" | "repeats">> {
  /** What a row is called, where its path does not say enough. */
  readonly label?: string;
}

/** A list each entry of which is one row of fields. */
export const rowsField = (
  path: TreePath,
  fields: (row: TreePath) => readonly Field[],
  { label, blank = {}, ...more }: RowsMore = {},
): ListField => ({
  kind: "list",
  path,
  blank,
  ...more,
  entry: (row) => [
    { kind: "group", look: "row", path: row, ...(label === undefined ? {} : { label }), fields: fields(row) },
  ],
});
