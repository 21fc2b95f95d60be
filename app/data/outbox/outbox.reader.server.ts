import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import { prisma, rows } from "~/data/kernel/db.server";

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

/** One page of mail, latest first, behind the last one seen: when it was written, and its id. */
export async function readOutbox(after: readonly [writtenAt: string, id: string] | null): Promise<Found<OutboxRow>> {
  const found = await rows<OutboxRow & Record<string, unknown>>(
    `SELECT id, kind, email, subject, state::text AS state, attempts, created_at AS "createdAt", sent_at AS "sentAt"
       FROM outbox_message
      WHERE $1::timestamptz IS NULL OR (created_at, id) < ($1, $2::uuid)
      ORDER BY created_at DESC, id DESC LIMIT ${pageSize + 1}`,
    [after?.[0] ?? null, after?.[1] ?? null],
  );
  return cut(found);
}

/** A mail; its text only where `withText`, as in a demonstration. Null when there is none. */
export async function readMail(id: string, withText: boolean) {
  const mail = await prisma().outboxMessage.findUnique({ where: { id } });
  return mail && { ...mail, text: withText ? mail.text : null };
}
