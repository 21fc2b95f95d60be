import type { ImportView } from "~/data/import/import.reader.server";

/** An import as lists and pages show it. */
export function importView(view: ImportView) {
  const { id, kind, fileName, state, rows, problems, preparer, preparedAt } = view;
  return { id, kind, fileName, state, rows, problems, preparer, preparedAt };
}
