import type { UseCaseContext } from "~/data/access/context";
import { type MovementStep, takeMovementStep } from "./take-movement-step.server";

/** Takes back a movement that one prepared and nobody has decided. */
export const withdrawMovement = (ctx: UseCaseContext, step: MovementStep): Promise<void> =>
  takeMovementStep(ctx, step, { action: "withdraw" });
