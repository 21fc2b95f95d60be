import type { UseCaseContext } from "~/data/access/context";
import { lockChange } from "~/data/change/change-case.server";
import { reportEvidence } from "~/domain/change/report-evidence";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../../access/admit.server";
import { keepDocument, type Upload } from "../../application/keep-document.server";
import { record } from "../../audit/record.server";

interface Evidence extends Pick<Upload, "fileName" | "content"> {
  readonly changeId: string;
}

/**
 * Keeps a file that shows what was reported of the premises, until the office takes the report up or dismisses it. Throws NotFound,
 * Forbidden, and the Refusal of `keepUpload`.
 */
export const addReportEvidence = (ctx: UseCaseContext, { changeId, ...file }: Evidence): Promise<void> =>
  keepDocument(
    ctx,
    { ...file, caseId: changeId, requirement: reportEvidence },
    {
      async open(tx) {
        const change = await lockChange(tx, changeId, ctx.actor.userId);
        if (!change) throw new NotFound();
        admit(ctx.actor, "award.reportChange", change);
        if (change.state !== "reported") throw new Refusal("change.notEditable");
        return change;
      },
      kept: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "change.addDocument", subjectId: changeId, zoneId, data }),
      infected: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "change.refuseInfected", subjectId: changeId, zoneId, data }),
    },
  );
