import { answerOf, rowFor, type StepRow, type TableAnswer } from "~/domain/kernel/step-table";

/** How a run stands: worked out, waiting for another's release, being released, with the bank, settled; or ended before its release. */
export const runStates = ["proposing", "prepared", "releasing", "released", "closed", "stopped", "cancelled"] as const;
export type RunState = (typeof runStates)[number];

export type RunNeed =
  /** Whoever releases did not prepare it, nor has an interest in a company of it. */
  | "byAnother"
  | "freeOfInterest"
  /** They may release in all zones that it covers. */
  | "coversAll"
  /** Something of it can be released. */
  | "hasLines"
  | "reasonsGiven"
  /** The line is one of the run and still in it. */
  | "inRun"
  /** Each award of it was processed. */
  | "allProcessed"
  /** The bank has said of each line what became of it. */
  | "allReported";

export type RunPermission = "payment.prepare" | "payment.release";
type Row = StepRow<RunState, RunPermission, RunNeed>;

/** The steps of docs/rules/states.md, "Payment run". */
export const runSteps = [
  { from: [null], action: "prepare", by: "payment.prepare", needs: [], to: "proposing" },
  { from: ["proposing"], action: "propose", by: "job", needs: [], to: "prepared" },
  { from: ["proposing"], action: "stop", by: "payment.prepare", needs: [], to: "stopped" },
  {
    from: ["prepared"],
    action: "leaveOut",
    by: "payment.prepare",
    needs: ["inRun", "reasonsGiven"],
    to: "prepared",
  },
  { from: ["prepared"], action: "cancel", by: "payment.prepare", needs: ["reasonsGiven"], to: "cancelled" },
  {
    from: ["prepared"],
    action: "release",
    by: "payment.release",
    needs: ["byAnother", "freeOfInterest", "coversAll", "hasLines"],
    to: "releasing",
  },
  { from: ["releasing"], action: "finish", by: "job", needs: ["allProcessed"], to: "released" },
  { from: ["released"], action: "close", by: "job", needs: ["allReported"], to: "closed" },
] as const satisfies readonly Row[];

export type RunAction = (typeof runSteps)[number]["action"];
export type RunAnswer = TableAnswer<RunState, RunNeed>;
export type RunFacts = Readonly<Partial<Record<RunNeed, boolean>>>;

/** Whether the step may be taken from this state on these facts, and where it leads. */
export const decideRun = (state: RunState | null, action: RunAction, facts: RunFacts): RunAnswer => {
  const row = rowFor<RunState, Row>(runSteps, state, action);
  return row ? answerOf(row.to, row.needs, facts) : { ok: false, reason: "state" };
};
