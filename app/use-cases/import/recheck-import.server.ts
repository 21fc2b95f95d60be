import type { UseCaseContext } from "~/data/access/context";
import { updateImport } from "~/data/import/batch.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { putDownTask } from "../task/start-task.server";
import { type ImportStep, takeImportStep } from "./take-import-step.server";

/**
 * Asks for the dry run of an import anew: of one whose work was stopped or failed, or whose file had problems that no longer are. Its file is
 * kept, so nothing is uploaded. `taskId` is made with the form, so that pressing twice asks once.
 */
export const recheckImport = (
  ctx: UseCaseContext,
  { taskId, ...step }: ImportStep & { readonly taskId: string },
): Promise<void> =>
  takeImportStep(ctx, step, {
    action: "recheck",
    already: (found) => found.taskId === taskId,
    async move(tx, { id: importId, fileName, kind, looking }) {
      if (looking) throw new Refusal("import.beingLookedAt");
      await putDownTask(tx, ctx, { id: taskId, kind: "checkImport", params: { importId, fileName, kind } });
      await updateImport(tx, importId, { state: "checking", taskId });
      await record(tx, ctx, { action: "import.recheck", subjectId: importId, data: { importKind: kind } });
    },
  });
