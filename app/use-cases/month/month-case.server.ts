import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { holdCompany } from "~/data/company/hold-company.server";
import type { Tx } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { companyOfAward, type MonthAward, readMonthAwards } from "~/data/month/month-award.server";
import { lockMonthReports, type MonthReportRow } from "~/data/month/month-report.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { type AwardMonths, reportableMonths } from "~/domain/month/award-months";
import { type PeriodStanding, periodsOf } from "~/domain/month/periods";
import type { MonthState } from "~/domain/month/states";
import { newId } from "~/platform/ids";

/** The months of an award that is in effect, its company held and its reports locked. */
export interface HeldMonths {
  readonly award: MonthAward;
  readonly months: AwardMonths;
  readonly periods: readonly PeriodStanding[];
  readonly reports: readonly MonthReportRow[];
  readonly calendar: WorkingCalendar;
}

/** Holds the company of an award and reads its months; null where no award with a plan is in effect. */
export async function holdMonths(tx: Tx, awardId: string, today: CivilDate): Promise<HeldMonths | null> {
  const companyId = await companyOfAward(tx, awardId);
  if (companyId === null) return null;
  await holdCompany(tx, companyId);
  const [award] = await readMonthAwards(tx, [awardId]);
  if (!award) return null;
  const reports = await lockMonthReports(tx, [awardId]);
  const input = ledgerInputOf(await readCompanyLedger(tx, companyId));
  const months = reportableMonths(input, awardId, award.since);
  if (!months) return null;
  const calendar = await readWorkingCalendar(tx);
  return { award, months, reports, calendar, periods: periodsOf(months, award.content, reports, { calendar, today }) };
}

/** The months of one period as a step needs them. */
export interface MonthCase extends MonthAward {
  /** Of the report; a new one where nothing was said yet. The award is `award`. */
  readonly id: string;
  /** 0 where nothing was said yet. */
  readonly version: number;
  readonly awardId: string;
  readonly state: MonthState;
  readonly period: PeriodStanding;
  readonly report: MonthReportRow | null;
  readonly months: AwardMonths;
  readonly calendar: WorkingCalendar;
}

/** One period of held months; null where the award has none that begins so. */
export const monthCase = (
  { award, months, periods, reports, calendar }: HeldMonths,
  first: Month,
): MonthCase | null => {
  const period = periods.find((each) => each.first === first);
  if (!period) return null;
  const report = reports.find((each) => each.first === first) ?? null;
  return {
    ...award,
    id: report?.id ?? newId(),
    version: report?.version ?? 0,
    awardId: award.id,
    state: period.state,
    period,
    report,
    months,
    calendar,
  };
};
