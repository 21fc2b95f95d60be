import { readTyped, writeTyped } from "~/data/application/draft.server";
import { transact } from "~/data/kernel/db.server";
import { removeDocumentRow } from "~/data/application/document.server";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openForEditing } from "./open-application.server";
import { record } from "../audit/record.server";

/** Takes a document out of an application that can still be changed. It is no longer shown; the file stays on record. */
export function removeDocument(
  ctx: UseCaseContext,
  { caseId, documentId }: { caseId: string; documentId: string },
): Promise<void> {
  return transact(async (tx) => {
    const { zoneId } = await openForEditing(tx, ctx, caseId);
    const removed = await removeDocumentRow(tx, { id: documentId, caseId, now: ctx.now });
    if (!removed) throw new NotFound();
    const { sha256, requirement } = removed;
    const typed = await readTyped(tx, caseId);
    const { [requirement]: answer, ...others } = typed.answers;
    if (answer === documentId) await writeTyped(tx, caseId, { ...typed, answers: others });
    await record(tx, ctx, {
      action: "document.remove",
      subjectId: caseId,
      zoneId,
      data: { documentId, sha256 },
    });
  });
}
