import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { writePostings } from "~/data/budget/budget.server";
import { tellOfMovement } from "~/mail/budget/tell-of-movement.server";
import { bookingOf, fundWaiting } from "./fund-waiting.server";
import { type MovementStep, takeMovementStep } from "./take-movement-step.server";

/**
 * Releases a movement that another person prepared: its postings move its lines, and months that waited for money of the line that got it are
 * given theirs, the oldest first. Refused where what it takes is no longer free.
 */
export const releaseMovement = (ctx: UseCaseContext, step: MovementStep): Promise<void> =>
  takeMovementStep(
    ctx,
    step,
    {
      action: "release",
      async tell(tx, movement) {
        const to = { preparer: await officialsById(tx, [movement.preparedBy]) };
        await tellOfMovement(tx, ctx, to, "released", movement);
      },
    },
    async (tx, { id: movementId, from, to, fen: amountFen }) => {
      const posting = { awardId: null, movementId, amountFen, ...bookingOf(ctx) };
      await writePostings(tx, [
        ...(from ? [{ kind: "withdraw" as const, lineId: from.id, ...posting }] : []),
        ...(to ? [{ kind: "appropriate" as const, lineId: to.id, ...posting }] : []),
      ]);
      if (to) await fundWaiting(tx, bookingOf(ctx), [to.id]);
    },
  );
