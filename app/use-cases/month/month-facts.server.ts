import type { UseCaseContext } from "~/data/access/context";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
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

/** Lets an official of the award's zone go on, or somebody of its company or site. */
export const admitTo =
  (ctx: UseCaseContext, action: "month.report" | "month.accept" | "month.allowLate") =>
  ({ companyId, zoneId, siteId }: MonthCase): void =>
    admit(ctx.actor, action, action === "month.report" ? { companyId, siteId } : { zoneId, companyId, siteId });
