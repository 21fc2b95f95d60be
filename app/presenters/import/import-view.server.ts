import type { ImportView } from "~/data/import/import.reader.server";
import { isOver } from "~/domain/task/task";

/** An import as lists and pages show it. */
export function importView(view: ImportView) {
  const { id, kind, fileName, state, rows, problems, preparer, preparedAt, task } = view;
  return {
    id,
    kind,
    fileName,
    state,
    rows,
    problems,
    preparer,
    preparedAt,
    underWay: task !== null && !isOver(task.state),
  };
}
