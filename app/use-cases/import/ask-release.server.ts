import type { UseCaseContext } from "~/data/access/context";
import { updateImport } from "~/data/import/batch.server";
import { putDownTask } from "../task/start-task.server";
import { type ImportStep, takeImportStep } from "./take-import-step.server";

/**
 * Asks for the release of an import that another person prepared: a job does it, whole or not at all, with the rights that the actor has
 * then. `taskId` is made with the form, so that pressing twice asks once.
 */
export const askRelease = (
  ctx: UseCaseContext,
  { taskId, ...step }: ImportStep & { readonly taskId: string },
): Promise<void> =>
  takeImportStep(ctx, step, {
    action: "release",
    async move(tx, { id: importId, fileName, kind }) {
      await putDownTask(tx, ctx, { id: taskId, kind: "releaseImport", params: { importId, fileName, kind } });
      await updateImport(tx, importId, { taskId });
    },
  });
