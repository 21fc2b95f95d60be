import { on } from "~/auth/need";
import { readTenants } from "~/data/space/tenants.reader.server";
import { can } from "~/domain/access/can";
import { isMonth } from "~/domain/kernel/time/month";
import { monthsToReport } from "~/domain/space/tenant-month";
import { NotFound } from "~/platform/errors";
import { admit } from "~/use-cases/access/admit.server";

/** The tenants of a site are for who runs it; who may see its units is told that it is not for them. */
export const onTenants = on("unit.edit", ({ actor }) => {
  admit(actor, "unit.edit", "anywhere");
  admit(actor, "tenant.report", "anywhere");
});

/** The month in the address, which can be reported today. */
export const onMonth = on("tenant.report", ({ ctx, params }) => {
  if (can(ctx.actor, "tenant.report", "anywhere") !== "yes") throw new NotFound();
  const month = params["month"];
  if (!isMonth(month) || !monthsToReport(ctx.today).includes(month)) throw new NotFound();
  return month;
});

/** The tenant in the address, at a site that the person operates, in a month that can be reported. */
export const onTenant = on("tenant.report", async ({ ctx, params }) => {
  if (can(ctx.actor, "tenant.report", "anywhere") !== "yes") throw new NotFound();
  const { month, tenantId } = params;
  if (!isMonth(month) || !monthsToReport(ctx.today).includes(month)) throw new NotFound();
  const tenant = (await readTenants(ctx.actor, month, null)).find(({ id }) => id === tenantId);
  if (!tenant) throw new NotFound();
  return { month, tenant };
});
