import type { UseCaseContext } from "~/data/access/context";
import { readMonthsAtSites } from "~/data/month/site-months.reader.server";
import { countTenantMonths } from "~/data/space/tenants.reader.server";
import { operatorsFor } from "~/domain/access/reach";
import { monthsToReport } from "~/domain/space/tenant-month";
import type { Locale } from "~/i18n/locale";
import { ownerAccounts } from "../payment/account-briefs.server";
import { listTenants } from "./list-tenants.server";

/** Everything that waits for an operator: months of which something is still to be said, and leases that end within 90 days. */
export async function operatorHome(ctx: UseCaseContext, locale: Locale) {
  const atSites = readMonthsAtSites(ctx.actor);
  const [months, { tenants: ending }, accounts, { refused, reported }] = await Promise.all([
    countTenantMonths(ctx.actor, monthsToReport(ctx.today)),
    listTenants(ctx, { site: null, ending: true }, locale, atSites),
    ownerAccounts("operator", operatorsFor(ctx.actor, "account.enter"), "own"),
    atSites,
  ]);
  const unpaid = [...accounts].flatMap(([id, { missing, standing }]) => (missing ? [{ id, standing }] : []));
  return { months, waiting: months.filter(({ open }) => open > 0).toReversed(), ending, unpaid, refused, reported };
}
