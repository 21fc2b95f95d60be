import type { TaskKindName } from "~/domain/task/kinds";
import type { TaskRun } from "~/use-cases/task/kind";
import { exportApplications } from "./export-applications.server";
import { exportBudgets } from "./export-budgets.server";
import { exportChanges } from "./export-changes.server";
import { exportDebts } from "./export-debts.server";
import { exportPostings } from "./export-postings.server";
import { exportRunningSubsidies } from "./export-running-subsidies.server";
import { importCheck, importRelease } from "./import.server";
import { runProposal, runRelease } from "./payment-run.server";
import { replayVersion } from "./replay-version.server";

/** What each kind of long work does. */
export const taskRuns: Readonly<Record<TaskKindName, TaskRun>> = {
  exportApplications,
  exportRunningSubsidies,
  exportDebts,
  exportChanges,
  exportBudgets,
  exportPostings,
  checkImport: importCheck,
  releaseImport: importRelease,
  proposeRun: runProposal,
  releaseRun: runRelease,
  replayVersion,
};
