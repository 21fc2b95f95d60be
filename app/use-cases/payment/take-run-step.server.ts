import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { type LockedRun, lockRun, updateRun } from "~/data/payment/run/payment-run.server";
import { covers, zonesFor } from "~/domain/access/reach";
import {
  decideRun,
  type RunAction,
  type RunAnswer,
  type RunFacts,
  type RunPermission,
} from "~/domain/payment/run/run-steps";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { type Step, takeStep } from "../access/take-step.server";

/** Which run a step is about, as it was read by whoever takes it. */
export interface RunStep {
  readonly runId: string;
  readonly version: number;
}

type Taken = Extract<RunAction, "stop" | "leaveOut" | "cancel" | "release">;

const permission = {
  stop: "payment.prepare",
  leaveOut: "payment.prepare",
  cancel: "payment.prepare",
  release: "payment.release",
} as const satisfies Record<Taken, RunPermission>;

/** Lets an official of all zones of a run go on. Throws NotFound where they see none of it, Forbidden where they may do it in some zones alone. */
export function admitToRun(
  { actor }: Pick<UseCaseContext, "actor">,
  action: Taken,
  { zoneIds }: Pick<LockedRun, "zoneIds">,
): void {
  const seen = zonesFor(actor, "payment.read");
  if (seen !== "all" && !zoneIds.some((zone) => seen.includes(zone))) throw new NotFound();
  if (!covers(zonesFor(actor, permission[action]), zoneIds)) throw new Forbidden(permission[action]);
}

interface Given {
  readonly action: Taken;
  /** What the facts are stated from. */
  readonly facts?: (tx: Tx, run: LockedRun) => Promise<RunFacts> | RunFacts;
  /** Writes what changes beside the state. */
  readonly move: (tx: Tx, run: LockedRun) => Promise<void>;
  readonly written: () => Parameters<typeof updateRun>[2];
}

/** Takes a step of a run in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export function takeRunStep(
  ctx: UseCaseContext,
  { runId, version }: RunStep,
  { action, facts, move, written }: Given,
): Promise<void> {
  const step: Step<LockedRun, RunFacts, unknown, Exclude<RunAnswer, { ok: true }>, void> = {
    lock: (tx) => lockRun(tx, runId),
    admit: (run) => admitToRun(ctx, action, run),
    readAt: version,
    prepare: (tx, run) => facts?.(tx, run) ?? {},
    decide: ({ state }, known) => decideRun(state, action, known),
    refuse(why) {
      throw refusalOf(why);
    },
    async move(tx, run, _known, to) {
      await move(tx, run);
      await updateRun(tx, run.id, { ...written(), state: to as LockedRun["state"] });
    },
  };
  return takeStep(step);
}

function refusalOf(why: Exclude<RunAnswer, { ok: true }>): Refusal {
  if (why.reason === "state") return new Refusal("payment.runDecided");
  const [missing] = why.missing;
  if (missing === "byAnother") return new Refusal("payment.ownRun");
  if (missing === "freeOfInterest") return new Refusal("payment.interestInRun");
  if (missing === "hasLines") return new Refusal("payment.emptyRun");
  if (missing === "inRun") return new Refusal("payment.notInRun");
  if (missing === "coversAll") return new Refusal("payment.notAllZones");
  return new Refusal("required", {}, { reasons: ["required"] });
}
