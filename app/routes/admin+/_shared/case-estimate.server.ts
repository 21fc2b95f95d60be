import type { CaseHead } from "~/data/case.reader.server";
import { isArea } from "~/domain/program/area";
import type { ProgramContent } from "~/domain/program/content";
import { estimate } from "~/domain/program/estimate";
import { leaseFromAnswers } from "~/domain/program/lease-from-answers";
import { type CivilDate, laterOf } from "~/domain/time/civil-date";
import { firstDayOf, monthOf, shiftMonth } from "~/domain/time/month";
import type { Locale } from "~/i18n/locale";
import { compareWithGroup } from "~/use-cases/compare-with-group.server";
import type { UseCaseContext } from "~/use-cases/context.server";

/** The unit wished for, or the area that is wanted at the usual rent of the site. */
const spaceOf = ({ unit, answers, siteRentFen }: CaseHead) => {
  if (unit) return { areaM2: unit.areaM2, rentFenPerM2Month: unit.rentFenPerM2Month };
  const { areaWanted } = answers;
  if (siteRentFen === null || typeof areaWanted !== "string" || !isArea(areaWanted)) return null;
  return { areaM2: areaWanted, rentFenPerM2Month: siteRentFen };
};

/** The lease that a case rests on, and when the benefit could begin, not before `from`: of the space that the city would give, or the company's own. */
const leaseOf = (head: CaseHead, { premises }: ProgramContent, from: CivilDate) => {
  const { answers } = head;
  if (premises === "unit") {
    const space = spaceOf(head);
    return space && { start: from, rows: [{ from, ...space }], leaseEnd: null };
  }
  const own = leaseFromAnswers(answers);
  return own && { ...own, start: laterOf(from, own.rows[0]?.from ?? from) };
};

/**
 * What the program would pay if the benefit began with the next month, or with the lease when that begins later, and what of
 * it would be added beside the company's other awards of the group.
 */
export async function caseEstimate(ctx: UseCaseContext, head: CaseHead, content: ProgramContent, locale: Locale) {
  if (content.benefit === null) return { kind: "notRent" } as const;
  const lease = leaseOf(head, content, firstDayOf(shiftMonth(monthOf(ctx.today), 1)));
  const found = lease && estimate(content, head.answers, lease, lease.start);
  if (!lease || !found) return { kind: "none" } as const;
  const { plan, months, totalFen, steps } = found;
  const application = { id: head.id, companyId: head.company.id, versionId: head.versionId };
  const comparison = await compareWithGroup(ctx, application, plan, locale);
  return { kind: "amount", start: lease.start, months, totalFen, steps, comparison } as const;
}
