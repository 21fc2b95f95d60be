import type { UseCaseContext } from "~/data/access/context";
import { can } from "~/domain/access/can";
import { companiesFor, sitesFor } from "~/domain/access/reach";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reporter } from "~/domain/program/terms/month-rules";
import { isPast } from "~/domain/month/periods";
import { admit } from "../access/admit.server";
import type { MonthCase } from "./month-case.server";

/** Months are asked for, and their window has opened. */
export const monthsAsked = ({ period }: MonthCase): boolean => period.opened && period.asked.length > 0;

/** The last day of the window is not over for good. */
export const windowOpen = ({ period }: MonthCase, today: CivilDate): boolean => !isPast(period.window.end, today);

/** Each document that the version asks for is there. */
export const evidenceComplete = ({ content, report }: Pick<MonthCase, "content" | "report">): boolean =>
  content.report.evidence.every(({ key }) => report?.evidence.includes(key));

/** On which side the actor may report these months: of their company, or of the site that they run. */
export const sideOf = (
  { actor }: UseCaseContext,
  { companyId, siteId }: Pick<MonthCase, "companyId" | "siteId">,
): Reporter | null => {
  if (companiesFor(actor, "month.report").includes(companyId)) return "company";
  return siteId !== null && sitesFor(actor, "month.report").includes(siteId) ? "operator" : null;
};

/** The version names this side; an operator that is named where the award lies at no site is stood in for by the company. */
export const isReporter = (
  { content, siteId }: Pick<MonthCase, "content" | "siteId">,
  side: Reporter | null,
): boolean => side === (content.report.by === "operator" && siteId === null ? "company" : content.report.by);

/** Lets an official of the award's zone go on, or somebody of its company or site. */
export const admitTo =
  (ctx: UseCaseContext, action: "month.report" | "month.accept" | "month.allowLate") =>
  ({ companyId, zoneId, siteId }: MonthCase): void =>
    admit(ctx.actor, action, action === "month.report" ? { companyId, siteId } : { zoneId, companyId, siteId });

/** Whether the actor may do it at all, for a page that offers it. */
export const mayOn = (
  ctx: Pick<UseCaseContext, "actor">,
  action: "month.report" | "month.accept" | "month.allowLate" | "award.hold",
  {
    companyId,
    zoneId,
    siteId,
  }: { readonly companyId: string; readonly zoneId: string; readonly siteId: string | null },
): boolean => can(ctx.actor, action, { companyId, zoneId, siteId }) === "yes";
