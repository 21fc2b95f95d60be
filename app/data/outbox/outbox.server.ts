import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface MailToQueue {
  /** Which mail it is, such as `application.submitted`. */
  readonly kind: string;
  readonly userId: string | null;
  readonly email: string;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
}

/** Puts mail into the outbox, in the transaction of the change that causes it; a job sends it. */
export async function queueMail(tx: Tx, now: Date, messages: readonly MailToQueue[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.outboxMessage.createMany({
    data: messages.map((message) => ({ id: newId(), createdAt: now, nextAt: now, ...message })),
  });
}

export interface ClaimedMail {
  readonly id: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

/** Takes mail that is due for the process that asks, until `retryAt`: should that process end, another tries again then. */
export const claimMail = (tx: Tx, now: Date, retryAt: Date, most: number): Promise<ClaimedMail[]> => tx.$queryRaw`
  UPDATE outbox_message SET attempts = attempts + 1, next_at = ${retryAt}
   WHERE id IN (SELECT id FROM outbox_message WHERE state = 'pending' AND next_at <= ${now} AND text IS NOT NULL
                 ORDER BY next_at LIMIT ${most} FOR UPDATE SKIP LOCKED)
  RETURNING id, email, subject, text, attempts`;

/** The mail is out: its text is erased. */
export async function markSent(tx: Tx, id: string, now: Date): Promise<void> {
  const data = { state: "sent", sentAt: now, nextAt: null, lastError: null, text: null } as const;
  await tx.outboxMessage.update({ where: { id }, data, select: { id: true } });
}

/** The mail could not be sent: it is tried again at `nextAt`, or given up (null). */
export async function markUnsent(tx: Tx, id: string, reason: string, nextAt: Date | null): Promise<void> {
  const data = { state: nextAt ? "pending" : "failed", nextAt, lastError: reason.slice(0, 500) } as const;
  await tx.outboxMessage.update({ where: { id }, data, select: { id: true } });
}
