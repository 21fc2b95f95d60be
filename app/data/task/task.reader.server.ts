import type { Reach } from "~/domain/access/reach";
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
  /** Only older ones than this task. */
  readonly before?: string | null;
  readonly most: number;
}

/** The person's tasks that have not expired, the latest first. */
export const readTasks = (ownerId: string, now: Date, { of, before, most }: TaskQuery): Promise<TaskView[]> =>
  rows<Row>(
    `SELECT ${columns} FROM task
      WHERE owner_id = $1 AND expires_at > $2 AND ($3::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM task WHERE id = $3))
        AND ($4::text IS NULL OR (kind = $4 AND params @> $5::jsonb))
      ORDER BY created_at DESC, id DESC LIMIT $6`,
    [ownerId, now, before ?? null, of?.kind ?? null, JSON.stringify(of?.params ?? {}), most],
  );
