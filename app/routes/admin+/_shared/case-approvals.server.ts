import type { CaseHead } from "~/data/case.reader.server";
import type { CaseRecords } from "~/data/case-records.reader.server";
import { plannedAward } from "~/domain/award/planned-award";
import type { ProgramContent } from "~/domain/program/content";
import { inLanguage } from "~/domain/program/localized-text";
import { formats } from "~/i18n/format";
import type { ReviewVoice } from "./case-checks.server";

type Approval = CaseRecords["approvals"][number];

/** The approvals that wait for further ones; none once the case is decided. */
export const standingApprovals = ({ state }: CaseHead, { approvals }: Pick<CaseRecords, "approvals">): Approval[] =>
  state === "recommended" ? approvals.filter(({ voidedAt }) => voidedAt === null) : [];

/** How many approvals stand, of those that their amount takes; null while there is none. */
export function approvalCount(head: CaseHead, content: ProgramContent, standing: readonly Approval[]) {
  const [first] = standing;
  const award = first && plannedAward(content, head.answers, first.start, first.unit);
  return award?.ok ? { given: standing.length, needed: award.needed } : null;
}

/** Approvals in words: whose, of what, and what they come to while they stand and the case is not decided. */
export function approvalViews(
  head: CaseHead,
  content: ProgramContent,
  approvals: readonly Approval[],
  { t, locale }: ReviewVoice,
) {
  const f = formats(locale);
  return approvals.map(({ id, by, at, start, unit, voidedAt }) => {
    const begins = f.date(start);
    const stands = head.state === "recommended" && voidedAt === null;
    const award = stands ? plannedAward(content, head.answers, start, unit) : null;
    return {
      key: id,
      by: t("approvals.by", { name: by, when: f.dateTime(at) }),
      voided: voidedAt && t("approvals.voided", { when: f.dateTime(voidedAt) }),
      terms: unit
        ? t("approvals.termsUnit", { start: begins, site: inLanguage(unit.site, locale), label: unit.label })
        : t("approvals.terms", { start: begins }),
      amount: award?.ok
        ? t("approvals.amount", {
            total: f.money(award.plan.totalFen),
            months: f.months(award.plan.lines.filter(({ amountFen }) => amountFen > 0).length),
            end: f.date(award.plan.end),
          })
        : null,
    };
  });
}

/** The approvals that a case's page lists: not the only one of a decided case, which its decision tells already. */
export const approvalsToList = (
  { state }: CaseHead,
  { approvals }: Pick<CaseRecords, "approvals">,
): readonly Approval[] =>
  state === "recommended" || approvals.length > 1 || approvals.some(({ voidedAt }) => voidedAt) ? approvals : [];
