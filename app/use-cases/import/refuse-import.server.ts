import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { updateImport } from "~/data/import/batch.server";
import { tellOfImport } from "~/mail/import/tell-of-import.server";
import { record } from "../audit/record.server";
import { importedData, type ImportStep, takeImportStep } from "./take-import-step.server";

/** Refuses an import that another person prepared, with reasons, which its preparer is told of. */
export const refuseImport = (
  ctx: UseCaseContext,
  { reasons, ...step }: ImportStep & { readonly reasons: string },
): Promise<void> =>
  takeImportStep(ctx, step, {
    action: "refuse",
    reasons,
    async move(tx, found) {
      const decision = { state: "refused", decidedBy: ctx.actor.userId, decidedAt: ctx.now, reasons } as const;
      await updateImport(tx, found.id, decision);
      await record(tx, ctx, { action: "import.refuse", subjectId: found.id, data: importedData(found) });
    },
    async tell(tx, found) {
      await tellOfImport(tx, ctx, { preparer: await officialsById(tx, [found.preparedBy]) }, "refused", found);
    },
  });
