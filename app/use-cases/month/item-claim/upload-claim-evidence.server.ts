import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { NotFound } from "~/platform/errors";
import { keepDocument, type Upload } from "../../application/keep-document.server";
import { record } from "../../audit/record.server";
import { openClaimToWrite } from "./set-claim-line.server";

interface EvidenceOfLine extends Omit<Upload, "caseId"> {
  readonly claimId: string;
}

/** Keeps a document that shows a line of a claim, while its lines can be written; `requirement` is the line. */
export function uploadClaimEvidence(ctx: UseCaseContext, { claimId, ...upload }: EvidenceOfLine): Promise<void> {
  const open = async (tx: Tx) => {
    const found = await openClaimToWrite(tx, ctx, claimId);
    if (!found.lines.some(({ id }) => id === upload.requirement)) throw new NotFound();
    return found;
  };
  return keepDocument(
    ctx,
    { ...upload, caseId: claimId },
    {
      open,
      kept: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "claim.addDocument", subjectId: claimId, zoneId, data }),
      infected: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "claim.refuseInfected", subjectId: claimId, zoneId, data }),
    },
  );
}
