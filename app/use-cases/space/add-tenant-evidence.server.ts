import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { insertOccupancyEvidence, wasSaid } from "~/data/space/occupancy-evidence.server";
import { lockTenancies, type TenancyPlace } from "~/data/space/tenant-report.server";
import type { Month } from "~/domain/kernel/time/month";
import { monthsToReport } from "~/domain/space/tenant-month";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { keepUpload, shownName, unseen } from "../kernel/keep-upload.server";

interface TenantEvidence {
  readonly tenantId: string;
  readonly month: Month;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Keeps a file that shows what was said of a tenant for a month, as long as the month can be reported. Throws NotFound, Forbidden, and Refusal
 * where nothing was said yet, and that of `keepUpload`.
 */
export const addTenantEvidence = (ctx: UseCaseContext, { content, ...evidence }: TenantEvidence): Promise<void> =>
  keepUpload(content, {
    open: (tx) => openForFiles(tx, ctx, evidence),
    look: unseen,
    async kept(tx, { unitId, zoneId }, { file, scan }) {
      const documentId = newId();
      const { tenantId: occupancyId, month } = evidence;
      const by = { uploadedBy: ctx.actor.userId, uploadedAt: ctx.now };
      const written = { id: documentId, occupancyId, month, fileName: shownName(evidence.fileName), scan, ...by };
      await insertOccupancyEvidence(tx, written, file);
      const data = { month, documentId, sha256: file.sha256, size: file.size, scan };
      await record(tx, ctx, { action: "unit.addEvidence", subjectId: unitId, zoneId, data });
    },
    infected: (tx, { unitId, zoneId }, { file: { sha256, size }, signature }) =>
      record(tx, ctx, {
        action: "unit.refuseInfected",
        subjectId: unitId,
        zoneId,
        data: { month: evidence.month, sha256, size, signature },
      }),
  });

async function openForFiles(
  tx: Tx,
  ctx: UseCaseContext,
  { tenantId, month }: Pick<TenantEvidence, "tenantId" | "month">,
): Promise<TenancyPlace> {
  if (!monthsToReport(ctx.today).includes(month)) throw new Refusal("tenant.monthClosed");
  const [tenancy] = await lockTenancies(tx, [tenantId], month);
  if (!tenancy) throw new NotFound();
  admit(ctx.actor, "tenant.report", tenancy);
  if (!(await wasSaid(tx, tenantId, month))) throw new Refusal("tenant.nothingSaid");
  return tenancy;
}
