import type { UseCaseContext } from "~/data/access/context";
import { NotFound } from "~/platform/errors";
import { keepDocument, type Upload } from "../../application/keep-document.server";
import { record } from "../../audit/record.server";
import { type EvidenceOf, openEvidence } from "./evidence-file.server";

/** Keeps a document of a change. Rights are looked at before a byte is read. */
export const uploadEvidence = (
  ctx: UseCaseContext,
  { changeId, awardId, ...upload }: EvidenceOf & Omit<Upload, "caseId">,
): Promise<void> =>
  keepDocument(
    ctx,
    { ...upload, caseId: changeId },
    {
      async open(tx) {
        const found = await openEvidence(tx, ctx, { changeId, awardId });
        if (!found.keys.includes(upload.requirement)) throw new NotFound();
        return found;
      },
      kept: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "change.addDocument", subjectId: changeId, zoneId, data }),
      infected: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "change.refuseInfected", subjectId: changeId, zoneId, data }),
    },
  );
