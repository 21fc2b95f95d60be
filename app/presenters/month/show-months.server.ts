import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { UseCaseContext } from "~/data/access/context";
import { asItStands } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { type MonthAward, readMonthAwards } from "~/data/month/month-award.server";
import { readMonthDocuments } from "~/data/month/month-documents.reader.server";
import { type MonthReportRow, readMonthReports } from "~/data/month/month-report.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Month } from "~/domain/kernel/time/month";
import { reportableMonths } from "~/domain/month/award-months";
import { monthActions } from "~/domain/month/decide";
import { acceptableMonths, isPast, lastDayAfterEnd, type PeriodStanding, periodsOf } from "~/domain/month/periods";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { isReporter, sideOf } from "~/domain/month/reporter";
import { type MonthSide, monthEvidenceItems } from "./month-evidence.server";

type Reader = Pick<UseCaseContext, "actor" | "today">;

/** Months in words: one, or from one to another. */
export const monthsInWords = (first: Month, last: Month, locale: Locale): string => {
  const f = formats(locale);
  return first === last
    ? f.month(first)
    : createT(locale, "month")("range", { from: f.month(first), to: f.month(last) });
};

/** What the reader may do about a period now. */
const offered = (ctx: Reader, award: MonthAward, period: PeriodStanding) => {
  const { companyId, zoneId, siteId, content } = award;
  const may = (action: Action) => can(ctx.actor, action, { companyId, zoneId, siteId: siteId ?? undefined }) === "yes";
  const asked = period.opened && period.asked.length > 0;
  const reports = isReporter(award, sideOf(ctx.actor, award)) && !isPast(period.window.end, ctx.today);
  const now = {
    report: asked && reports,
    answer: asked && reports,
    confirm: asked && content.report.by === "finance",
    accept: acceptableMonths(period).length > 0,
    acceptByItself: false,
    refuse: true,
    takeBack: period.confirmed.length > 0,
    miss: false,
    lapse: false,
    allowLate: period.lapsed.length > 0,
  };
  return monthActions(period.state, may).filter((action) => now[action]);
};

const periodView = (
  ctx: Reader,
  award: MonthAward,
  period: PeriodStanding,
  report: MonthReportRow | undefined,
  locale: Locale,
) => ({
  first: period.first,
  months: monthsInWords(period.first, period.last, locale),
  asked:
    period.asked.length > 0 ? formats(locale).list(period.asked.map((month) => formats(locale).month(month))) : null,
  state: period.state,
  opened: period.opened,
  opensOn: period.window.opensOn,
  lastDay: period.window.end,
  over: isPast(period.window.end, ctx.today),
  reason: report?.reason ?? null,
  words: report?.words ?? "",
  reportedOn: report?.reportedOn ?? null,
  acceptOn: period.state === "reported" ? (report?.acceptOn ?? null) : null,
  version: report?.version ?? 0,
  steps: offered(ctx, award, period),
});

/** The months of an award that the reader was shown, the latest first: what is asked for, until when, what was said and brought, and what they may do. */
export async function showMonths(ctx: Reader, awardId: string, locale: Locale, side: MonthSide) {
  const [award] = await readMonthAwards(asItStands, [awardId]);
  if (!award) throw new NotFound();
  const [reports, documents, ledger, calendar] = await Promise.all([
    readMonthReports(asItStands, [awardId]),
    readMonthDocuments(awardId),
    readCompanyLedger(asItStands, award.companyId),
    readWorkingCalendar(),
  ]);
  const months = reportableMonths(ledgerInputOf(ledger), awardId, award.since);
  if (!months) throw new NotFound();
  const { content, reference, companyName } = award;
  const periods = periodsOf(months, content, reports, { calendar, today: ctx.today });
  const evidence = content.report.evidence.map(({ key, name }) => ({ key, name: inLanguage(name, locale) }));
  const view = (period: PeriodStanding) => {
    const report = reports.find(({ first }) => first === period.first);
    const own = documents.filter(({ reportId }) => reportId === report?.id);
    return {
      ...periodView(ctx, award, period, report, locale),
      evidence: monthEvidenceItems(evidence, own, side, locale),
    };
  };
  const holds = ledger.acts.filter(({ act }) => (act.act === "hold" || act.act === "release") && act.award === awardId);
  const may = (action: Action) =>
    can(ctx.actor, action, { companyId: award.companyId, zoneId: award.zoneId, siteId: award.siteId ?? undefined }) ===
    "yes";
  return {
    title: createT(locale, "month")("page.title", { award: reference }),
    id: awardId,
    reference,
    company: companyName,
    program: inLanguage(content.name, locale),
    by: content.report.by,
    missed: periods.filter(({ state }) => state === "missed").length,
    missedThatEnd: content.claims?.missedThatEnd ?? null,
    afterEnd: lastDayAfterEnd(months, content, calendar),
    onHold: months.onHold,
    holdReason: holds.at(-1)?.reason ?? null,
    mayHold: may("award.hold"),
    periods: periods
      .filter(
        ({ asked, stored, lapsed, confirmed }) =>
          asked.length + lapsed.length + confirmed.length > 0 || stored !== null,
      )
      .map(view)
      .toReversed(),
  };
}

export type MonthsView = Awaited<ReturnType<typeof showMonths>>;
export type PeriodView = MonthsView["periods"][number];
