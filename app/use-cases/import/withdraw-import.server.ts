import type { UseCaseContext } from "~/data/access/context";
import { updateImport } from "~/data/import/batch.server";
import { record } from "../audit/record.server";
import { type ImportStep, takeImportStep } from "./take-import-step.server";

/** Takes back an import that one prepared and nobody has decided, also one that is still looked at. */
export const withdrawImport = (ctx: UseCaseContext, step: ImportStep): Promise<void> =>
  takeImportStep(ctx, step, {
    action: "withdraw",
    async move(tx, { id, kind }) {
      await updateImport(tx, id, { state: "withdrawn", decidedBy: ctx.actor.userId, decidedAt: ctx.now });
      await record(tx, ctx, { action: "import.withdraw", subjectId: id, data: { importKind: kind } });
    },
  });
