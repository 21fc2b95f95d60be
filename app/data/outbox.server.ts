import { newId } from "~/platform/ids";
import type { Tx } from "./db.server";

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
