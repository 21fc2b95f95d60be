import type { UseCaseContext } from "~/data/access/context";
import { decideMovement, type LockedMovement, lockMovement } from "~/data/budget/movement.server";
import type { Tx } from "~/data/kernel/db.server";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { lackOf } from "~/domain/budget/movement";
import { decideRelease, type ReleaseAction, type ReleaseAnswer, type ReleaseNeed } from "~/domain/kernel/release-steps";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { type Step, takeStep } from "../access/take-step.server";
import { record } from "../audit/record.server";
import { sayShort } from "./budget-gone.server";

/** Which movement a step is about, as it was read by whoever takes it. */
export interface MovementStep {
  readonly movementId: string;
  readonly version: number;
}

type Taken = Exclude<ReleaseAction, "prepare">;

const permission = {
  release: "budget.release",
  refuse: "budget.release",
  withdraw: "budget.prepare",
} as const satisfies Record<Taken, Action>;

interface Parts<A extends Taken> {
  readonly action: A;
  readonly reasons?: string;
  readonly tell?: (tx: Tx, found: LockedMovement) => Promise<void>;
}

/** Whether the actor may do this with all lines of a movement. Throws NotFound or Forbidden. */
export function admitToMovement({ actor }: UseCaseContext, action: Action, zones: readonly (string | null)[]): void {
  if (zones.every((zoneId) => can(actor, action, { zoneId }) === "yes")) return;
  if (zones.some((zoneId) => can(actor, "budget.read", { zoneId }) === "yes")) throw new Forbidden(action);
  throw new NotFound();
}

/** Takes a step of a movement in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export const takeMovementStep = <A extends Taken>(
  ctx: UseCaseContext,
  { movementId, version }: MovementStep,
  { action, reasons, tell }: Parts<A>,
  write?: (tx: Tx, found: LockedMovement) => Promise<void>,
): Promise<void> => {
  type Why = Exclude<ReleaseAnswer, { ok: true }>;
  const step: Step<LockedMovement, null, unknown, Why, void> = {
    lock: (tx) => lockMovement(tx, movementId),
    admit: ({ zones }) => admitToMovement(ctx, permission[action], zones),
    readAt: version,
    prepare: () => null,
    decide: (found) =>
      decideRelease<Taken>(found.state, action, {
        byAnother: found.preparedBy !== ctx.actor.userId,
        ownProposal: found.preparedBy === ctx.actor.userId,
        reasonsGiven: (reasons ?? "") !== "",
        fits: lackOf(found) === 0,
      }),
    async refuse(why, { tx, found }) {
      throw await refusalOf(tx, why, found);
    },
    async move(tx, found) {
      await write?.(tx, found);
      const state = ({ release: "released", refuse: "refused", withdraw: "withdrawn" } as const)[action];
      await decideMovement(tx, found.id, { state, by: ctx.actor.userId, at: ctx.now, reasons: reasons ?? null });
      await record(tx, ctx, { action: `budget.${action}`, subjectId: found.id, data: { fen: found.fen } });
    },
    tell: async (tx, found) => tell?.(tx, found),
  };
  return takeStep(step);
};

const words = {
  byAnother: "budget.ownMovement",
  ownProposal: "budget.notOwnMovement",
} as const satisfies Partial<Record<ReleaseNeed, string>>;

async function refusalOf(tx: Tx, why: Exclude<ReleaseAnswer, { ok: true }>, found: LockedMovement): Promise<Refusal> {
  if (why.reason === "state") return new Refusal("budget.movementDecided");
  const [missing] = why.missing;
  if (missing === "fits") {
    const short = found.from ? [{ ...found.from, shortFen: lackOf(found) }] : [];
    return new Refusal("budget.lineShort", {}, { "": await sayShort(tx, short) });
  }
  if (missing === "byAnother" || missing === "ownProposal") return new Refusal(words[missing]);
  return new Refusal("required", {}, { reasons: ["required"] });
}
