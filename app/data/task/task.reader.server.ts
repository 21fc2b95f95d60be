import type { Reach } from "~/domain/access/reach";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { TaskState } from "~/domain/task/task";
import { rows } from "../kernel/db.server";

/** A piece of work as its owner sees it; `reach` is where what it found lies, null until it is done. */
export interface TaskView {
  readonly id: string;
  readonly kind: string;
  /** Without `content`, which may be large. */
  readonly params: unknown;
  readonly state: TaskState;
  readonly done: number;
  readonly total: number | null;
  readonly stopAsked: boolean;
  readonly reach: Reach | null;
  /** What was found in brief, where the kind says it. */
  readonly brief: unknown;
  readonly fileName: string | null;
  readonly storageKey: string | null;
  readonly error: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
}

const columns = `id, kind, params - 'content' AS params, state::text AS state, done, total, stop_asked AS "stopAsked", result->'reach' AS reach, result->'brief' AS brief,
  file_name AS "fileName", storage_key AS "storageKey", error, created_at AS "createdAt", finished_at AS "finishedAt",
  expires_at AS "expiresAt"`;

type Row = TaskView & Record<string, unknown>;

/** A task of this person that has not expired; null for any other. */
export async function readTask(ownerId: string, id: string, now: Date): Promise<TaskView | null> {
  const [task] = await rows<Row>(`SELECT ${columns} FROM task WHERE id = $1 AND owner_id = $2 AND expires_at > $3`, [
    id,
    ownerId,
    now,
  ]);
  return task ?? null;
}

/** What a done task found; null when there is nothing. */
export async function readTaskResult(id: string): Promise<unknown> {
  const [task] = await rows<{ found: unknown }>(`SELECT result->'found' AS found FROM task WHERE id = $1`, [id]);
  return task?.found ?? null;
}

export interface TaskQuery {
  /** Only of this kind, and with these parameters among others. */
  readonly of?: { readonly kind: string; readonly params: Readonly<Record<string, string>> };
  /** Only older ones than the last seen: when it was asked for, and its id. */
  readonly after?: readonly [askedAt: string, id: string] | null;
  readonly size: number;
}

/** The person's tasks that have not expired, the latest first. */
export async function readTasks(ownerId: string, now: Date, { of, after, size }: TaskQuery): Promise<Found<TaskView>> {
  const found = await rows<Row>(
    `SELECT ${columns} FROM task
      WHERE owner_id = $1 AND expires_at > $2 AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
        AND ($5::text IS NULL OR (kind = $5 AND params @> $6::jsonb))
      ORDER BY created_at DESC, id DESC LIMIT $7`,
    [
      ownerId,
      now,
      after?.[0] ?? null,
      after?.[1] ?? null,
      of?.kind ?? null,
      JSON.stringify(of?.params ?? {}),
      size + 1,
    ],
  );
  return cut(found, size);
}
