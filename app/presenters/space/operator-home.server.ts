import type { UseCaseContext } from "~/data/access/context";
import { countTenantMonths } from "~/data/space/tenants.reader.server";
import { monthsToReport } from "~/domain/space/tenant-month";
import type { Locale } from "~/i18n/locale";
import { listTenants } from "./list-tenants.server";

/** Everything that waits for an operator: months of which something is still to be said, and leases that end within 90 days. */
export async function operatorHome(ctx: UseCaseContext, locale: Locale) {
  const [months, { tenants: ending }] = await Promise.all([
    countTenantMonths(ctx.actor, monthsToReport(ctx.today)),
    listTenants(ctx, { site: null, ending: true }, locale),
  ]);
  return { months, waiting: months.filter(({ open }) => open > 0).toReversed(), ending };
}
