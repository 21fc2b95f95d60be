import type { UseCaseContext } from "~/data/access/context";
import { writePostings } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import { lowerUnfunded, readWaiting, type WaitingMonth } from "~/data/budget/unfunded.server";

/** Whoever books it, null for a job, and when. */
export interface Booking {
  readonly actorId: string | null;
  readonly at: Date;
}

export const bookingOf = ({
  actor,
  now,
}: {
  readonly actor?: UseCaseContext["actor"];
  readonly now: Date;
}): Booking => ({
  actorId: actor?.userId ?? null,
  at: now,
});

/** Gives the free money of locked budget lines to the months that wait for it, the oldest first (docs/rules/ledger.md). */
export async function fundWaiting(tx: Tx, booking: Booking, lineIds: readonly string[]): Promise<void> {
  const waiting = lineIds.length === 0 ? [] : await readWaiting(tx, lineIds);
  const left = new Map(waiting.map(({ lineId, freeFen }) => [lineId, freeFen]));
  const given = waiting.flatMap((month): WaitingMonth[] => {
    const free = left.get(month.lineId) ?? 0;
    const fen = Math.min(free, month.fen);
    left.set(month.lineId, free - fen);
    return fen > 0 ? [{ ...month, fen }] : [];
  });
  if (given.length === 0) return;
  const postings = given.flatMap(({ award: awardId, lineId, fen: amountFen, closed }) => {
    const posting = { awardId, lineId, amountFen, ...booking };
    return closed
      ? [
          { kind: "commit" as const, ...posting },
          { kind: "spend" as const, ...posting },
        ]
      : [{ kind: "commit" as const, ...posting }];
  });
  await writePostings(tx, postings);
  await lowerUnfunded(tx, given);
}
