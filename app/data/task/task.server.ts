import type { Prisma } from "~/data/generated/client";
import type { Reach } from "~/domain/access/reach";
import type { TaskState } from "~/domain/task/task";
import { rows, type Tx } from "../kernel/db.server";

export interface NewTask {
  readonly id: string;
  readonly kind: string;
  readonly ownerId: string;
  /** JSON. */
  readonly params: object;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertTask(tx: Tx, { params, ...task }: NewTask): Promise<void> {
  await tx.task.create({ data: { ...task, params: params as Prisma.InputJsonObject }, select: { id: true } });
}

/** Locks a person until the transaction ends and says what of their work waits or runs, and whose the task `id` is, if it is there. */
export async function lockOwner(tx: Tx, ownerId: string, id: string) {
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${ownerId}::uuid FOR NO KEY UPDATE`;
  const underWay = await tx.task.count({ where: { ownerId, state: { in: ["waiting", "running"] } } });
  const known = await tx.task.findUnique({ where: { id }, select: { ownerId: true } });
  return { underWay, knownOwner: known?.ownerId ?? null };
}

/** A task that a process has taken on; its claim ends when another takes it over. */
export interface TakenTask {
  readonly id: string;
  readonly claimedAt: Date;
}

export interface ClaimedTask extends TakenTask {
  readonly kind: string;
  readonly ownerId: string;
  readonly params: unknown;
  readonly stopAsked: boolean;
  /** Under which key it keeps its file, if it makes one; known before, so that no file is left without its task. */
  readonly fileKey: string;
  /** What the process before may have left under its key; null when there was none. */
  readonly leftFile: string | null;
  /** How often, this time included, it was taken over from a process that fell silent; 0 the first time. */
  readonly takenOver: number;
}

interface Claiming {
  readonly now: Date;
  readonly silentSince: Date;
  /** Kinds that are not taken. */
  readonly busy: readonly string[];
  readonly fileKey: string;
}

/**
 * Takes on the task that has waited longest, those first whose owner has least under way, or one whose process said nothing since
 * `silentSince`; null when there is none.
 */
export async function claimTask(tx: Tx, { now, silentSince, busy, fileKey }: Claiming): Promise<ClaimedTask | null> {
  const [claimed] = await tx.$queryRaw<(Omit<ClaimedTask, "takenOver"> & { wasRunning: boolean; before: number })[]>`
    WITH next AS (
      SELECT id, state, storage_key FROM task w
       WHERE (state = 'waiting' OR (state = 'running' AND alive_at < ${silentSince})) AND kind <> ALL (${busy}::text[])
       ORDER BY (SELECT count(*) FROM task r WHERE r.owner_id = w.owner_id AND r.state = 'running' AND r.id <> w.id), created_at, id
       LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
    UPDATE task t SET state = 'running', started_at = ${now}, alive_at = ${now}, done = 0, total = NULL, storage_key = ${fileKey}
      FROM next WHERE t.id = next.id
    RETURNING t.id, t.kind, t.owner_id AS "ownerId", t.params, t.stop_asked AS "stopAsked", t.started_at AS "claimedAt",
      t.storage_key AS "fileKey", next.storage_key AS "leftFile",
      next.state = 'running' AS "wasRunning",
      (SELECT count(*)::int FROM audit_entry e
        WHERE e.subject_type = 'task' AND e.subject_id = t.id::text AND e.action = 'task.takeOver') AS before`;
  if (!claimed) return null;
  const { wasRunning, before, ...task } = claimed;
  return { ...task, takenOver: wasRunning ? before + 1 : 0 };
}

/** Says that the process is at it and how far; whether its owner asked to stop, or null when the claim has ended. */
export async function writeProgress(
  { id, claimedAt }: TakenTask,
  now: Date,
  { done, total }: { readonly done: number; readonly total: number | null },
): Promise<{ stopAsked: boolean } | null> {
  const [row] = await rows<{ stopAsked: boolean }>(
    `UPDATE task SET done = $4, total = $5, alive_at = $3
      WHERE id = $1 AND state = 'running' AND started_at = $2 RETURNING stop_asked AS "stopAsked"`,
    [id, claimedAt, now, done, total],
  );
  return row ?? null;
}

/** How a piece of work ended. */
export interface TaskEnd {
  readonly state: Extract<TaskState, "done" | "failed" | "stopped">;
  readonly finishedAt: Date;
  readonly expiresAt: Date;
  readonly done: number;
  readonly total: number | null;
  /** JSON: where what was found lies, what was found, and that in brief. */
  readonly result?: { readonly reach: Reach; readonly found: object | null; readonly brief?: object };
  readonly storageKey?: string;
  readonly fileName?: string;
  readonly error?: string;
}

/** Writes how a task ended; false when the claim had ended before, and nothing was written. */
export async function endTask(tx: Tx, { id, claimedAt }: TakenTask, { result, ...end }: TaskEnd): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, state: "running", startedAt: claimedAt },
    data: {
      storageKey: null,
      ...end,
      ...(result && { result: result as unknown as Prisma.InputJsonObject }),
      aliveAt: null,
    },
  });
  return count > 0;
}

/** Lets another process begin the task anew. */
export async function putTaskBack(tx: Tx, { id, claimedAt }: TakenTask): Promise<void> {
  await tx.task.updateMany({
    where: { id, state: "running", startedAt: claimedAt },
    data: { state: "waiting", startedAt: null, aliveAt: null, done: 0, total: null, storageKey: null },
  });
}

/** Stops a task of its owner that waits, and asks one that runs to stop; the state it was in, or null when it is not theirs. */
export async function askToStop(tx: Tx, ownerId: string, id: string, now: Date): Promise<TaskState | null> {
  const [task] = await tx.$queryRaw<{ state: TaskState }[]>`
    SELECT state FROM task WHERE id = ${id}::uuid AND owner_id = ${ownerId}::uuid FOR UPDATE`;
  if (task?.state === "waiting")
    await tx.task.update({ where: { id }, data: { state: "stopped", finishedAt: now }, select: { id: true } });
  if (task?.state === "running")
    await tx.task.update({ where: { id }, data: { stopAsked: true }, select: { id: true } });
  return task?.state ?? null;
}

/** Tasks whose time is over and that nobody works on, with the files they made. */
export const expiredTasks = (now: Date, most: number): Promise<{ id: string; storageKey: string | null }[]> =>
  rows(
    `SELECT id, storage_key AS "storageKey" FROM task WHERE expires_at < $1 AND state <> 'running' ORDER BY expires_at LIMIT $2`,
    [now, most],
  );

export async function deleteTasks(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.task.deleteMany({ where: { id: { in: [...ids] } } });
}
