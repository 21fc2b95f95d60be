import { transact, type Tx } from "~/data/kernel/db.server";
import { recoveriesPaid } from "~/data/recovery/due-recoveries.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { nothingOwed } from "~/domain/recovery/ends";
import { tellDebtor } from "~/mail/recovery/tell-of-recovery.server";
import type { JobContext } from "../application/take-application-step.server";
import { takeAllDue } from "../change/take-all-due.server";
import { holdRecovery, writeRecoveryMove } from "./take-recovery-step.server";

/**
 * Closes a recovery of which nothing is owed any more; another one stays. In the transaction of what brought that about, or by a job.
 * Returns whether it was closed.
 */
export async function closeIfPaid(tx: Tx, { now, requestId, today }: JobContext, id: string): Promise<boolean> {
  const found = await holdRecovery(tx, id, null);
  if (!found) return false;
  const verdict = decideRecovery(found.state, "close", { nothingOwed: nothingOwed(found.state, found.owed) });
  if (!verdict.ok) return false;
  const job = { now, requestId, today };
  const set = { due: null, closedAt: now };
  await writeRecoveryMove(tx, job, found, { action: "close", to: verdict.to, done: { set } });
  await tellDebtor(tx, job, found, "closed");
  return true;
}

/** Every recovery of which nothing is owed any more, each in a transaction of its own. Returns how many were closed. */
export const closePaidRecoveries = (now: Date): Promise<number> =>
  takeAllDue(
    now,
    (_, most) => recoveriesPaid(most),
    (ctx, id) => transact((tx) => closeIfPaid(tx, ctx, id)),
  );
