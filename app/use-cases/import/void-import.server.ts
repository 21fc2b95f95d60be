import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { keepFromRelease, updateImport } from "~/data/import/batch.server";
import { countMade, keepMade, lockMade, removeMade } from "~/data/import/made.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { tellOfImport } from "~/mail/import/tell-of-import.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { builtOnImport } from "./built-on.server";
import { importKindOf } from "./kinds/kinds.server";
import { importedData, type ImportStep, takeImportStep } from "./take-import-step.server";

/**
 * Voids a released import as a whole: what it made is kept aside and goes from where it stood, so that no reader finds it. Refused where
 * anything was built on it, or changed since.
 */
export async function voidImport(
  ctx: UseCaseContext,
  { reasons, ...step }: ImportStep & { readonly reasons: string },
): Promise<void> {
  try {
    await takeImportStep(ctx, step, {
      action: "void",
      reasons,
      async nothingBuilt(tx, { id, kind }) {
        // A release holds this for as long as it writes; what it writes may go by what would go.
        if (!(await keepFromRelease(tx))) throw new Refusal("import.othersUnderWay");
        await lockMade(tx, id, importKindOf(kind).tables);
        return (await builtOnImport(id, kind, tx)).length === 0;
      },
      async move(tx, found) {
        const { tables, beforeVoid, afterVoid } = importKindOf(found.kind);
        const gone = await countMade(tx, found.id);
        await keepMade(tx, found.id, tables);
        const decision = { voidedBy: ctx.actor.userId, voidedAt: ctx.now, voidReasons: reasons } as const;
        await updateImport(tx, found.id, { state: "voided", ...decision });
        await beforeVoid?.(tx, ctx, found.id);
        await removeMade(tx, found.id, tables);
        await afterVoid?.(tx, ctx, found.id);
        await record(tx, ctx, { action: "import.void", subjectId: found.id, data: { ...importedData(found), gone } });
      },
      async tell(tx, found) {
        await tellOfImport(tx, ctx, { preparer: await officialsById(tx, [found.preparedBy]) }, "voided", found);
      },
    });
  } catch (error) {
    // Somebody built on it in the meantime.
    if (violatedConstraint(error) === null) throw error;
    throw new Refusal("import.builtOn");
  }
}
