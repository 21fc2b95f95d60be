import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { insertAsAgreed, lockTenancies } from "~/data/space/tenant-report.server";
import { readTenants, type Tenant } from "~/data/space/tenants.reader.server";
import type { Month } from "~/domain/kernel/time/month";
import { lookAt, monthsToReport } from "~/domain/space/tenant-month";
import { NotFound, Refusal } from "~/platform/errors";
import { fingerprint } from "~/platform/fingerprint.server";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

export interface MonthToReport {
  readonly month: Month;
  /** One of the operator's sites; null for all of them. */
  readonly siteId: string | null;
  /** Those of the tenants to look at in whose case everything is as agreed all the same. */
  readonly alsoIds: readonly string[];
  /** The mark of the tenants that were shown as agreed. */
  readonly shown: string;
}

/** The tenants of whom nothing was said yet and nothing is to be looked at, and the mark of them. */
export const asAgreedIn = (tenants: readonly Tenant[], month: Month) => {
  const ids = tenants.filter((each) => each.finding === null && lookAt(each, month) === null).map(({ id }) => id);
  return { ids, shown: fingerprint(ids) };
};

/**
 * Says that occupancy and rent were as agreed in a month that is over: of all tenants of whom nothing was said and nothing is to be looked at, and
 * of those named beside. Returns of how many. Throws NotFound for a tenancy that is not the operator's, and Refusal for a month
 * that cannot be reported, for nobody, or where others are to be said so than were shown: then nothing is said of anybody.
 */
export async function reportMonth(
  ctx: UseCaseContext,
  { month, siteId, alsoIds, shown }: MonthToReport,
): Promise<number> {
  if (!monthsToReport(ctx.today).includes(month)) throw new Refusal("tenant.monthClosed");
  const asAgreed = asAgreedIn(await readTenants(ctx.actor, month, siteId), month);
  if (asAgreed.shown !== shown) throw new Refusal("tenant.othersNow");
  const tenantIds = [...new Set([...asAgreed.ids, ...alsoIds])];
  if (tenantIds.length === 0) throw new Refusal("tenant.nobodyLeft");
  return transact(async (tx) => {
    const tenancies = await lockTenancies(tx, tenantIds, month);
    if (tenancies.length < tenantIds.length) throw new NotFound();
    for (const tenancy of tenancies) admit(ctx.actor, "tenant.report", tenancy);
    let said = 0;
    for (const site of new Set(tenancies.map((tenancy) => tenancy.siteId))) {
      const here = tenancies.filter((tenancy) => tenancy.siteId === site);
      const zoneId = here[0]?.zoneId ?? null;
      const ids = here.map(({ id }) => id);
      const tenants = await insertAsAgreed(tx, ids, { month, by: ctx.actor.userId, now: ctx.now });
      said += tenants;
      if (tenants > 0)
        await record(tx, ctx, { action: "site.reportMonth", subjectId: site, zoneId, data: { month, tenants } });
    }
    return said;
  });
}
