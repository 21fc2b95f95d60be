import { clock } from "~/platform/clock.server";
import { log } from "~/platform/log.server";
import { deliverOldLetters } from "~/use-cases/decision/deliver-letter.server";
import { runDeliveredHearings } from "~/use-cases/change/run-hearing.server";
import { endOverdueHearings } from "~/use-cases/change/end-hearing.server";
import { forgetGatheredEvidence } from "~/use-cases/change/evidence/forget-gathered-evidence.server";
import { lapseOverdueRequests } from "~/use-cases/change/lapse-request.server";
import { reportEditedRents } from "~/use-cases/change/report-rent.server";
import { foldMonthTallies } from "~/use-cases/ledger/fold-month-tally.server";
import { acceptAllByThemselves } from "~/use-cases/month/accept-by-itself.server";
import { lapseOverdueClaims } from "~/use-cases/month/item-claim/lapse-claims.server";
import { lookAtAllMonths } from "~/use-cases/month/look-at-months.server";
import { endDueNotices } from "~/use-cases/decision/end-due-notices.server";
import { forgetExpired } from "~/use-cases/task/forget-expired.server";
import { lapseOverdueCorrections } from "~/use-cases/review/lapse-overdue-corrections.server";
import { runTasks } from "~/use-cases/task/run-tasks.server";
import { scanDocuments } from "~/use-cases/application/scan-documents.server";
import { scanCompanyFiles } from "~/use-cases/company/scan-company-files.server";
import { scanAccountEvidence } from "~/use-cases/payment/scan-account-evidence.server";
import { scanTenantEvidence } from "~/use-cases/space/scan-tenant-evidence.server";
import { closePaidRecoveries } from "~/use-cases/recovery/close-recoveries.server";
import { missOverdueRecoveries } from "~/use-cases/recovery/miss-recoveries.server";
import { openRecoveries } from "~/use-cases/recovery/open-recovery.server";
import { remindOfRecoveries } from "~/use-cases/recovery/remind-recoveries.server";
import { taskRuns } from "./kinds/kinds.server";
import { Lanes } from "~/use-cases/task/lanes";
import { announceMissingCalendars } from "~/use-cases/city/announce-missing-calendars.server";
import { sealAuditLog } from "~/use-cases/audit/seal-audit-log.server";
import { sendOutbox } from "~/use-cases/outbox/send-outbox.server";
import { verifyAuditLog } from "~/use-cases/audit/verify-audit-log.server";

interface Frequent {
  readonly name: string;
  readonly seconds: number;
  /** How many of it go on beside each other; one unless said. */
  readonly beside?: number;
  /** `ending` aborts when the process ends: what takes long comes to a stop then. */
  readonly run: (now: Date, ending: AbortSignal) => Promise<unknown>;
}

interface Scheduled {
  readonly name: string;
  /** In the city's time. */
  readonly cron: string;
  readonly run: (now: Date) => Promise<unknown>;
}

const lanes = new Lanes();

/** Somebody reads the log; nobody runs a command every night. */
async function reportAuditLog(): Promise<void> {
  const report = await verifyAuditLog();
  if (!report.ok) log.error({ report }, "the audit log does not hold: npm run audit:verify");
}

/** Work that people wait for. */
export const frequent: readonly Frequent[] = [
  { name: "seal-audit-log", seconds: 2, run: sealAuditLog },
  { name: "send-outbox", seconds: 1, run: sendOutbox },
  // Two, so that a long replay does not keep an export waiting, and no more, so that requests are answered.
  { name: "run-tasks", seconds: 1, beside: 2, run: (_, ending) => runTasks(taskRuns, clock, ending, lanes) },
];

/** Work that dates bring. */
export const scheduled: readonly Scheduled[] = [
  { name: "forget-expired", cron: "17 * * * *", run: forgetExpired },
  { name: "forget-gathered-evidence", cron: "20 4 * * *", run: forgetGatheredEvidence },
  { name: "fold-month-tallies", cron: "*/10 * * * *", run: foldMonthTallies },
  { name: "scan-documents", cron: "*/10 * * * *", run: scanDocuments },
  { name: "scan-company-files", cron: "*/10 * * * *", run: scanCompanyFiles },
  { name: "scan-account-evidence", cron: "*/10 * * * *", run: scanAccountEvidence },
  { name: "scan-tenant-evidence", cron: "*/10 * * * *", run: scanTenantEvidence },
  // Every hour, so that a process that was down at midnight makes up for it.
  { name: "lapse-overdue-corrections", cron: "5 * * * *", run: lapseOverdueCorrections },
  { name: "lapse-overdue-requests", cron: "6 * * * *", run: lapseOverdueRequests },
  { name: "run-delivered-hearings", cron: "5 * * * *", run: runDeliveredHearings },
  { name: "end-overdue-hearings", cron: "7 * * * *", run: endOverdueHearings },
  { name: "report-edited-rents", cron: "8 * * * *", run: reportEditedRents },
  { name: "look-at-months", cron: "20 * * * *", run: lookAtAllMonths },
  { name: "lapse-claims", cron: "28 * * * *", run: lapseOverdueClaims },
  { name: "accept-months", cron: "25 * * * *", run: acceptAllByThemselves },
  { name: "end-due-notices", cron: "10 * * * *", run: endDueNotices },
  { name: "deliver-old-letters", cron: "15 * * * *", run: deliverOldLetters },
  { name: "open-recoveries", cron: "20 * * * *", run: openRecoveries },
  { name: "close-paid-recoveries", cron: "21 * * * *", run: closePaidRecoveries },
  { name: "miss-overdue-recoveries", cron: "22 * * * *", run: missOverdueRecoveries },
  { name: "remind-of-recoveries", cron: "40 8 * * *", run: remindOfRecoveries },
  { name: "announce-missing-calendars", cron: "30 8 * * *", run: announceMissingCalendars },
  { name: "verify-audit-log", cron: "40 3 * * *", run: reportAuditLog },
];
