import type { UseCaseContext } from "~/data/access/context";
import { transact, type Tx } from "~/data/kernel/db.server";
import { openMonthReport } from "~/data/month/month-report.server";
import type { Month } from "~/domain/kernel/time/month";
import { NotFound, Refusal } from "~/platform/errors";
import { keepDocument, type Upload } from "../application/keep-document.server";
import { record } from "../audit/record.server";
import { holdMonths, type MonthCase, monthCase } from "./month-case.server";
import { isReporter, sideOf } from "~/domain/month/reporter";
import { admitTo } from "./month-facts.server";

interface EvidenceOfMonths extends Omit<Upload, "caseId"> {
  readonly awardId: string;
  readonly first: Month;
}

/** Locks months of which a report is open, or was refused, for whoever reports them, or confirms them alone; throws where no document is taken. */
async function openMonths(
  tx: Tx,
  ctx: UseCaseContext,
  { awardId, first, requirement }: Pick<EvidenceOfMonths, "awardId" | "first" | "requirement">,
): Promise<MonthCase> {
  const held = await holdMonths(tx, awardId, ctx.today);
  const found = held && monthCase(held, first);
  if (!found) throw new NotFound();
  const byFinance = found.content.report.by === "finance";
  admitTo(ctx, byFinance ? "month.accept" : "month.report")(found);
  if (!byFinance && !isReporter(found, sideOf(ctx.actor, found))) throw new Refusal("month.requirement.reporterNamed");
  if (!found.content.report.evidence.some(({ key }) => key === requirement)) throw new NotFound();
  if (found.state !== "open" && found.state !== "refused") throw new Refusal("wrongState");
  return found;
}

/** Keeps a document of a report of months, before it is made or while a refusal can be answered. */
export async function uploadMonthEvidence(
  ctx: UseCaseContext,
  { awardId, first, ...upload }: EvidenceOfMonths,
): Promise<void> {
  const of = { awardId, first, requirement: upload.requirement };
  const caseId = await transact(async (tx) => {
    const { id, report, companyId, zoneId, period } = await openMonths(tx, ctx, of);
    if (!report)
      await openMonthReport(tx, { id, awardId, companyId, zoneId, first, months: period.asked, now: ctx.now });
    return id;
  });
  await keepDocument(
    ctx,
    { ...upload, caseId },
    {
      open: (tx) => openMonths(tx, ctx, of),
      kept: (tx, { zoneId }, data) => record(tx, ctx, { action: "month.addDocument", subjectId: caseId, zoneId, data }),
      infected: (tx, { zoneId }, data) =>
        record(tx, ctx, { action: "month.refuseInfected", subjectId: caseId, zoneId, data }),
    },
  );
}
