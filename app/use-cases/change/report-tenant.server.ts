import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { isReported } from "~/data/change/waiting-changes.server";
import { insertException, lockTenancies, type TenancyPlace } from "~/data/space/tenant-report.server";
import type { Report } from "~/domain/change/report";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { daysIn, monthsToReport, type TenantException } from "~/domain/space/tenant-month";
import { dayError } from "~/forms/kernel/fields";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { reportChange } from "./report-change.server";

export interface TenantToReport {
  readonly month: Month;
  readonly tenantId: string;
  /** Made once for the page: of the change that it becomes. */
  readonly changeId: string;
  readonly finding: TenantException;
  readonly since: CivilDate;
  /** Fen per m² and month, of another rent. */
  readonly rentFenPerM2Month: Fen | null;
  readonly words: string;
}

/** What is put to the office; a tenant who has moved out leaves the unit empty. */
const reportOf = ({ finding, since, rentFenPerM2Month }: TenantToReport): Report =>
  finding === "rent"
    ? { what: "rent", since, rentFenPerM2Month: rentFenPerM2Month ?? 0 }
    : { what: finding === "sublet" ? "sublet" : "vacant", since };

/**
 * Says of one tenant what was otherwise than agreed in a month that is over. Where an award is paid for the unit it is reported to the
 * office, which decides; the company is told nothing yet. Throws NotFound, Forbidden, and Refusal with what is wrong at its field.
 */
export async function reportTenant(ctx: UseCaseContext, given: TenantToReport): Promise<void> {
  const { month, tenantId, since, words, finding, rentFenPerM2Month, changeId } = given;
  if (!monthsToReport(ctx.today).includes(month)) throw new Refusal("tenant.monthClosed");
  const reached = ([tenancy]: readonly TenancyPlace[]): TenancyPlace => {
    if (!tenancy) throw new NotFound();
    admit(ctx.actor, "tenant.report", tenancy);
    return tenancy;
  };
  const report = reportOf(given);
  const { from, awardId, waits } = await transact(async (tx) => {
    const tenancy = reached(await lockTenancies(tx, [tenantId], month));
    return { ...tenancy, waits: tenancy.awardId !== null && (await isReported(tx, tenancy.awardId, report.what)) };
  });
  const { last } = daysIn(month);
  if (since < from) throw new Refusal("invalid", {}, { since: [dayError({ min: from })] });
  if (since > last) throw new Refusal("invalid", {}, { since: [dayError({ max: last })] });
  const becomesChange = awardId !== null && !waits;
  if (becomesChange) await reportChange(ctx, { changeId, awardId, report, words });
  await transact(async (tx) => {
    const { unitId, zoneId } = reached(await lockTenancies(tx, [tenantId], month));
    const said = { finding, since, rentFenPerM2Month, words, changeId: becomesChange ? changeId : null };
    const isNew = await insertException(tx, tenantId, said, { month, by: ctx.actor.userId, now: ctx.now });
    if (isNew)
      await record(tx, ctx, { action: "unit.reportTenant", subjectId: unitId, zoneId, data: { month, finding } });
  });
}
