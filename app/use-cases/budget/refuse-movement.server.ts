import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { tellOfMovement } from "~/mail/budget/tell-of-movement.server";
import { type MovementStep, takeMovementStep } from "./take-movement-step.server";

/** Refuses a movement that another person prepared, with reasons, which its preparer is told of. */
export const refuseMovement = (
  ctx: UseCaseContext,
  { reasons, ...step }: MovementStep & { readonly reasons: string },
): Promise<void> =>
  takeMovementStep(ctx, step, {
    action: "refuse",
    reasons,
    async tell(tx, movement) {
      const to = { preparer: await officialsById(tx, [movement.preparedBy]) };
      await tellOfMovement(tx, ctx, to, "refused", movement);
    },
  });
