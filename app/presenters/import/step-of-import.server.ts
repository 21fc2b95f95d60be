import type { ImportView } from "~/data/import/import.reader.server";
import { newId } from "~/platform/ids";

/** What a page says of an import before a step of it is confirmed. */
export const stepOfImport = ({ id, version, fileName, rows, makes }: ImportView) => ({
  id,
  version,
  fileName,
  rows,
  makes: Object.entries(makes ?? {}).filter(([, count]) => count > 0),
  taskId: newId(),
});
