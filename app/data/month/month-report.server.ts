import type { MonthState } from "~/domain/month/states";
import type { MonthAction } from "~/domain/month/transitions";
import type { Month } from "~/domain/kernel/time/month";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reporter } from "~/domain/program/terms/month-rules";
import { newId } from "~/platform/ids";
import { cityDay } from "../kernel/city-day";
import type { Reading, Tx } from "../kernel/db.server";

/** What is stored of a report. */
export interface MonthReportRow {
  readonly id: string;
  readonly awardId: string;
  readonly first: Month;
  readonly months: readonly Month[];
  readonly state: MonthState;
  readonly side: Reporter | null;
  readonly words: string;
  readonly answered: boolean;
  readonly late: boolean;
  readonly reason: string | null;
  readonly reportedOn: CivilDate | null;
  readonly refusedOn: CivilDate | null;
  readonly acceptOn: CivilDate | null;
  readonly version: number;
  /** Keys of the version's evidence of which a document is there. */
  readonly evidence: readonly string[];
}

const columns = `r.id, r.award_id AS "awardId", r.first_month AS first, r.months, r.state::text AS state, r.side::text AS side, r.words,
  r.answered, r.late, r.reason, ${cityDay("r.reported_at")} AS "reportedOn", r.refused_on AS "refusedOn",
  r.accept_on AS "acceptOn", r.version,
  ARRAY(SELECT DISTINCT d.requirement FROM document d WHERE d.case_id = r.id AND d.removed_at IS NULL AND d.scan <> 'infected') AS evidence`;

/** The reports of awards, by their first month. For who was shown the awards, and under the lock of their company. */
export const readMonthReports = (reading: Reading, awardIds: readonly string[]): Promise<MonthReportRow[]> =>
  reading.rows<MonthReportRow & Record<string, unknown>>(
    `SELECT ${columns} FROM month_report r WHERE r.award_id = ANY($1::uuid[]) ORDER BY r.first_month`,
    [awardIds],
  );

/** The same, locked, their companies held. */
export async function lockMonthReports(tx: Tx, awardIds: readonly string[]): Promise<MonthReportRow[]> {
  await tx.rows(`SELECT 1 FROM month_report WHERE award_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [awardIds]);
  return readMonthReports(tx, awardIds);
}

/** Where a report moves, and what of it changes. */
export interface MonthMove {
  readonly id: string;
  readonly action: MonthAction;
  readonly from: MonthState;
  readonly to: MonthState;
  readonly months: readonly Month[];
  readonly actorId: string | null;
  readonly now: Date;
  /** Words for the company. */
  readonly reason?: string;
  readonly set?: {
    readonly side?: Reporter;
    readonly reportedBy?: string;
    readonly words?: string;
    readonly answered?: boolean;
    readonly late?: boolean;
    readonly refusedOn?: CivilDate | null;
    readonly acceptOn?: CivilDate | null;
  };
}

/** Opens the file of a report that has none yet, so that documents and history hang on it; its company is held. */
export async function openMonthReport(
  tx: Tx,
  report: {
    readonly id: string;
    readonly awardId: string;
    readonly companyId: string;
    readonly zoneId: string;
    readonly first: Month;
    readonly months: readonly Month[];
    readonly now: Date;
  },
): Promise<void> {
  const { id, awardId, companyId, zoneId, first, months, now } = report;
  await tx.rows(`INSERT INTO case_file (id, kind, company_id, created_at) VALUES ($1, 'month', $2, $3)`, [
    id,
    companyId,
    now,
  ]);
  await tx.rows(
    `INSERT INTO month_report (id, award_id, company_id, zone_id, first_month, months, state) VALUES ($1, $2, $3, $4, $5, $6, 'open')`,
    [id, awardId, companyId, zoneId, first, months],
  );
}

/** Moves a locked report, with the row of its history; the version goes up. */
export async function moveMonthReport(tx: Tx, move: MonthMove): Promise<void> {
  const { id, action, from, to, months, actorId, now, reason = null, set = {} } = move;
  await tx.rows(
    `UPDATE month_report SET state = $2::month_report_state, months = $3, reason = coalesce($4, CASE WHEN $2 IN ('refused', 'open') THEN reason END),
            side = coalesce($5::month_reporter, side), reported_by = coalesce($6::uuid, reported_by),
            reported_at = CASE WHEN $6::uuid IS NULL THEN reported_at ELSE $7::timestamptz END,
            words = coalesce($8, words), answered = coalesce($9, answered), late = coalesce($10, late),
            refused_on = coalesce($11::date, refused_on), accept_on = CASE WHEN $2 = 'reported' THEN $12::date END, version = version + 1
      WHERE id = $1`,
    [
      id,
      to,
      months,
      reason,
      set.side ?? null,
      set.reportedBy ?? null,
      now,
      set.words ?? null,
      set.answered ?? null,
      set.late ?? null,
      set.refusedOn ?? null,
      set.acceptOn ?? null,
    ],
  );
  await tx.caseEvent.create({
    data: { id: newId(), caseId: id, action, fromState: from, toState: to, actorId, at: now, reason },
    select: { id: true },
  });
}

/** The day on which the job looks at an award again; null for no more. */
export const setMonthClock = (tx: Tx, awardId: string, lookOn: CivilDate | null): Promise<unknown> =>
  tx.rows(
    `INSERT INTO month_clock (award_id, look_on) VALUES ($1, $2::date) ON CONFLICT (award_id) DO UPDATE SET look_on = EXCLUDED.look_on`,
    [awardId, lookOn],
  );
