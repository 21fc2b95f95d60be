import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { plannedAward } from "~/domain/decision/planned-award";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import type { ProgramContent } from "~/domain/program/draft/content";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { inLanguage } from "~/domain/kernel/localized-text";
import { formats } from "~/i18n/format";
import type { ReviewVoice } from "./criteria-words.server";
import { planBasis } from "~/data/decision/plan-basis.server";

type Approval = CaseRecords["approvals"][number];

/** The approvals that wait for further ones; none once the case is decided. */
export const standingApprovals = ({ state }: CaseHead, { approvals }: Pick<CaseRecords, "approvals">): Approval[] =>
  state === "recommended" ? approvals.filter(({ voidedAt }) => voidedAt === null) : [];

/** How many approvals stand, of those that their amount takes; null while there is none. */
export function approvalCount({ requiredApprovals }: ProgramContent, standing: readonly Approval[]) {
  const [first] = standing;
  return first ? { given: standing.length, needed: approvalsNeeded(requiredApprovals, first.totalFen) } : null;
}

/** What a plan has become since it was approved: its total now, or null where it is the same or is none any more. */
function changedTotal(head: CaseHead, content: ProgramContent, { start, unit, basis }: Approval): number | null {
  const award = plannedAward(content, countedAnswers(questionsIn(content), head.answers), start, unit);
  return award.ok && planBasis(award.proposal) !== basis ? award.planned.plan.totalFen : null;
}

/** Approvals in words: whose, of what plan, and what that has become while they stand and the case is not decided. */
export function approvalViews(
  head: CaseHead,
  content: ProgramContent,
  approvals: readonly Approval[],
  { t, locale }: ReviewVoice,
) {
  const f = formats(locale);
  return approvals.map((approval) => {
    const { id, by, at, start, unit, operator, totalFen, voidedAt } = approval;
    const begins = f.date(start);
    const stands = head.state === "recommended" && voidedAt === null;
    const nowFen = stands ? changedTotal(head, content, approval) : null;
    return {
      key: id,
      by: t("approvals.by", { name: by, when: f.dateTime(at) }),
      voided: voidedAt && t("approvals.voided", { when: f.dateTime(voidedAt) }),
      terms: [
        unit
          ? t("approvals.termsUnit", { start: begins, site: inLanguage(unit.site, locale), label: unit.label })
          : t("approvals.terms", { start: begins }),
        ...(operator ? [t("approvals.paidTo", { name: inLanguage(operator.name, locale) })] : []),
      ].join(t("common:marks.next")),
      amount: t("approvals.amount", { total: f.money(totalFen) }),
      changed: nowFen === null ? null : t("approvals.changed", { total: f.money(nowFen) }),
    };
  });
}

/** The approvals that a case's page lists: not the only one of a decided case, which its decision tells already. */
export const approvalsToList = (
  { state }: CaseHead,
  { approvals }: Pick<CaseRecords, "approvals">,
): readonly Approval[] =>
  state === "recommended" || approvals.length > 1 || approvals.some(({ voidedAt }) => voidedAt) ? approvals : [];
