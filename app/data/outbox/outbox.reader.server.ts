import { prisma, rows } from "../kernel/db.server";

export interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly email: string;
  readonly subject: string;
  readonly state: "pending" | "sent" | "failed";
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export const outboxPageSize = 50;

/** One page of mail, latest first, and one more when there is a next page. `before` is the id of the last one seen. */
export const readOutbox = (before: string | null): Promise<OutboxRow[]> =>
  rows<OutboxRow & Record<string, unknown>>(
    `SELECT id, kind, email, subject, state::text AS state, attempts, created_at AS "createdAt", sent_at AS "sentAt"
       FROM outbox_message
      WHERE $1::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM outbox_message WHERE id = $1::uuid)
      ORDER BY created_at DESC, id DESC LIMIT ${outboxPageSize + 1}`,
    [before],
  );

/** A mail; its text only where `withText`, as in a demonstration. Null when there is none. */
export async function readMail(id: string, withText: boolean) {
  const mail = await prisma().outboxMessage.findUnique({ where: { id } });
  return mail && { ...mail, text: withText ? mail.text : null };
}
