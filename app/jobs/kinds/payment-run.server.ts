import { runParams } from "~/forms/payment/run-params";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import { type TaskOutcome, taskRun } from "~/use-cases/task/kind";

/** What came of it stands with the run; its readers are shown it there. */
const outcome = (brief: object): TaskOutcome => ({ reach: [], found: null, brief, file: null });

/** What a run pays, worked out. */
export const runProposal = taskRun({
  params: runParams,
  run: async (ctx, { runId }, { progress }) => outcome(await proposeRun(ctx, runId, progress)),
});

/** The release of a run, company by company. */
export const runRelease = taskRun({
  params: runParams,
  run: async (ctx, { runId }, { progress }) => outcome(await releaseRun(ctx, runId, progress)),
});
