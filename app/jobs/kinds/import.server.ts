import { importParams } from "~/forms/import/import-params";
import { checkImport } from "~/use-cases/import/check-import.server";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { type TaskOutcome, taskRun } from "~/use-cases/task/kind";

/** What came of it stands with the import; its readers are shown it there. */
const outcome = (brief: object): TaskOutcome => ({ reach: [], found: null, brief, file: null });

/** The dry run of an import. */
export const importCheck = taskRun({
  params: importParams,
  run: async (ctx, { importId }, work) => outcome(await checkImport(ctx, importId, work)),
});

/** The release of an import, whole or not at all. */
export const importRelease = taskRun({
  params: importParams,
  run: async (ctx, { importId }, { progress }) => outcome(await releaseImport(ctx, importId, progress)),
});
