import type { UseCaseContext } from "~/data/access/context";
import { removeDocumentRow } from "~/data/application/document.server";
import { transact } from "~/data/kernel/db.server";
import { NotFound } from "~/platform/errors";
import { record } from "../../audit/record.server";
import { type EvidenceOf, openEvidence } from "./evidence-file.server";

/** Takes a document out of a change that is about to be asked for, or about which more was asked. The file stays on record. */
export function removeEvidence(
  ctx: UseCaseContext,
  { documentId, ...of }: EvidenceOf & { readonly documentId: string },
): Promise<void> {
  return transact(async (tx) => {
    const { changeId, zoneId } = await openEvidence(tx, ctx, of);
    const removed = await removeDocumentRow(tx, { id: documentId, caseId: changeId, now: ctx.now });
    if (!removed) throw new NotFound();
    const data = { documentId, sha256: removed.sha256 };
    await record(tx, ctx, { action: "change.removeDocument", subjectId: changeId, zoneId, data });
  });
}
