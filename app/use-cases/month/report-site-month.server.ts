import type { UseCaseContext } from "~/data/access/context";
import { type MonthToReport, reportMonth } from "../space/report-month.server";
import { reportTenantMonths } from "./report-tenant-months.server";

/** An operator's month: what is said of its tenants, and with it the report of their awards that the operator reports. Throws what `reportMonth` throws. */
export async function reportSiteMonth(ctx: UseCaseContext, month: MonthToReport): Promise<void> {
  await reportMonth(ctx, month);
  await reportTenantMonths(ctx, month.month);
}
