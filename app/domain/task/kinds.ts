import type { Action } from "~/domain/access/matrix";

/** What is known of a kind of long work before any of it is done. */
interface TaskKindEntry {
  /** Who asks for it, and looks at its result, may do one of these somewhere. */
  readonly actions: readonly Action[];
  /** Days that the result is kept. */
  readonly keptDays: number;
}

/** Files hold what people said of themselves, so they are not kept for long. */
export const exportDays = 7;

/** Every kind of long work, by the name under which it is stored. What each does stands in `jobs/kinds`. */
export const taskKinds = {
  exportApplications: { actions: ["tracking.read"], keptDays: exportDays },
  exportRunningSubsidies: { actions: ["tracking.read"], keptDays: exportDays },
  exportDebts: { actions: ["tracking.read"], keptDays: exportDays },
  exportChanges: { actions: ["tracking.read"], keptDays: exportDays },
  exportBudgets: { actions: ["budget.read"], keptDays: exportDays },
  exportPostings: { actions: ["budget.read"], keptDays: exportDays },
  checkImport: { actions: ["import.prepare", "import.prepareBudgets"], keptDays: 90 },
  releaseImport: { actions: ["import.release", "import.releaseBudgets"], keptDays: 90 },
  proposeRun: { actions: ["payment.prepare"], keptDays: 90 },
  releaseRun: { actions: ["payment.release"], keptDays: 90 },
  replayVersion: { actions: ["program.edit", "program.publish"], keptDays: 90 },
} as const satisfies Record<string, TaskKindEntry>;

export type TaskKindName = keyof typeof taskKinds;

/** Whether this release knows a kind of that name. */
export const isTaskKind = (name: string): name is TaskKindName => Object.hasOwn(taskKinds, name);
