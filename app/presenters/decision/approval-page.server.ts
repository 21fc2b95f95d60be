import type { ProgramContent } from "~/domain/program/draft/content";
import type { CaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { readFreeUnits } from "~/data/decision/decision.reader.server";
import { operatorsOf } from "~/data/space/operator.reader.server";
import { hindrances } from "~/domain/access/duties";
import { repeatsOwn } from "~/domain/decision/approvals";
import { earliestStart, latestStart, proposedStart } from "~/domain/decision/earliest-start";
import { unitsInOrder } from "~/domain/decision/units-in-order";
import { payeeOf } from "~/domain/decision/payee";
import { placeFrom } from "~/domain/program/form/premises-questions";
import { wishedStart } from "~/domain/program/form/wished-start";
import { mayBeginOn } from "~/domain/program/terms/first-day";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { leasedOn, type LeaseThatHolds } from "~/domain/subsidy/leased-on";
import { date } from "~/forms/kernel/fields";
import { errorValue } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import { compareWithGroup } from "~/presenters/award/compare-with-group.server";
import type { UseCaseContext } from "~/data/access/context";
import { previewApproval } from "./preview-approval.server";
import { approvalViews, standingApprovals } from "../review/approvals.server";
import { caseDeeds, shownHindrances } from "../review/actions.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

/** A unit that the company leases already is the one that its lease says. */
function underLease(lease: LeaseThatHolds | null) {
  const [row] = lease?.rows ?? [];
  if (!lease || !row) return { leasedUntil: null };
  return {
    areaM2: row.areaM2,
    rentFenPerM2Month: row.rentFenPerM2Month,
    leasedUntil: addDays(lease.leaseEnd, -1),
  };
}

interface Opened {
  readonly head: CaseHead;
  readonly content: ProgramContent;
}

/**
 * What an approval page shows: the approvals given so far, and the effect of the terms asked for; without any, those of the
 * approvals so far, which a further approver joins.
 */
export async function approvalPage(
  ctx: UseCaseContext,
  { head, content }: Opened,
  asked: URLSearchParams,
  locale: Locale,
) {
  const records = await readCaseRecords(ctx.actor, head);
  const approvals = standingApprovals(head, records);
  const standing = approvals.map(({ unit, operator, ...approval }) => ({
    ...approval,
    unitId: unit?.id ?? null,
    operatorId: operator?.id ?? null,
  }));
  const [agreed] = standing;
  const applied = {
    submittedOn: head.submittedOn,
    establishedOn: head.company.establishedOn,
    firstDay: content.firstDay,
  };
  const earliest = earliestStart(applied);
  const typed = asked.get("start") ?? agreed?.start ?? "";
  const read = date("program").safeParse(typed);
  const early = read.success && read.data < earliest;
  const latest = latestStart(applied, ctx.today);
  const late = read.success && read.data > latest;
  const between = read.success && !mayBeginOn(content.firstDay, read.data);
  const known = read.success && !early && !late && !between;
  const start = read.success ? read.data : proposedStart(applied, head.answers, ctx.today);
  const givesUnit = content.premises === "unit";
  const wishedFor = { unitId: head.unitId, site: placeFrom(head.answers).site };
  const units = givesUnit ? unitsInOrder(await readFreeUnits(head.zoneId, start, head.company.id), wishedFor) : [];
  const wanted = asked.get("unitId") ?? agreed?.unitId ?? head.unitId;
  const unit = units.find(({ id }) => id === wanted) ?? null;
  const { id, company, versionId, programId, answers, zoneId } = head;
  const place = { unitId: unit?.id ?? null, applicationId: id, zoneId };
  const { settlement } = content;
  const operators = settlement === "toOperator" ? await operatorsOf(place, ctx.today) : [];
  const payee = payeeOf(settlement, operators, asked.get("operatorId") ?? agreed?.operatorId ?? null);
  const operatorId = payee.ok ? payee.operatorId : null;
  const names = operators.map((operator) => ({ id: operator.id, name: inLanguage(operator.name, locale) }));
  const found =
    known && payee.ok
      ? await previewApproval({ programId, answers, content, standing }, start, { unit, operatorId })
      : null;
  const application = { id, companyId: company.id, versionId };
  return {
    hindered: shownHindrances(hindrances(ctx.actor.userId, "approve", caseDeeds(head, records))),
    approvals: approvalViews(head, content, approvals, await reviewVoice(locale)),
    start,
    givesUnit,
    unitId: unit?.id ?? null,
    wished: head.unitId,
    operators: names.length > 1 ? names : [],
    operatorId,
    payee: names.find((operator) => operator.id === operatorId)?.name ?? null,
    /** Nobody runs a site there, or one of several is to be chosen. */
    payeeProblem: payee.ok || (payee.problem === "operatorMissing" && !asked.has("start")) ? null : payee.problem,
    units: units.map(({ site, siteSlug, leased, ...rest }) => ({
      ...rest,
      ...underLease(leasedOn(leased, start)),
      site: inLanguage(site, locale),
      ofWish: siteSlug === wishedFor.site,
    })),
    earliest,
    wishedStart: wishedStart(head.answers),
    startProblem: early
      ? errorValue("approval.startTooEarly", { date: earliest })
      : late
        ? errorValue("approval.startTooLate", { date: latest })
        : between
          ? errorValue("approval.startNotFirst")
          : asked.has("start")
            ? (read.error?.issues[0]?.message ?? null)
            : null,
    latest,
    firstDay: content.firstDay,
    /** Whether terms were asked for by the form, rather than taken over from the approvals so far. */
    chosen: asked.has("start"),
    /** What those approved so far came to. */
    agreedFen: agreed?.totalFen ?? null,
    /** The reader has approved just this. */
    repeats: Boolean(found?.ok && repeatsOwn(ctx.actor.userId, standing, found.preview.effect)),
    preview: found?.ok ? { ok: true as const, preview: found.preview } : found,
    /** What it would add beside the company's other awards of the group. */
    comparison: found?.ok ? await compareWithGroup(ctx, application, found.planned, locale) : null,
  };
}
