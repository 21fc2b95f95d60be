import type { ImportKindName } from "~/domain/import/kinds";
import type { Heads } from "~/domain/import/read-rows";
import type { ImportState } from "~/domain/import/steps";
import { prisma, type Tx } from "../kernel/db.server";

/** An import as it stands, locked. */
export interface LockedImport {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly state: ImportState;
  readonly storageKey: string;
  readonly sha256: string;
  readonly taskId: string | null;
  /** Whether its release waits or runs. */
  readonly underWay: boolean;
  /** Whether its dry run waits or runs. */
  readonly looking: boolean;
  readonly rows: number | null;
  readonly heads: Heads | null;
  /** The zones that its rows are of; null among them for the whole city. */
  readonly zones: readonly (string | null)[];
  readonly preparedBy: string;
  readonly version: number;
}

const taskGoesOn = (kind: string) =>
  `EXISTS (SELECT FROM task t WHERE t.id = b.task_id AND t.kind = '${kind}' AND t.state IN ('waiting', 'running'))`;

/** Locks an import until the transaction ends; null when there is none. */
export async function lockImport(tx: Tx, id: string): Promise<LockedImport | null> {
  const [found] = await tx.rows<LockedImport & Record<string, unknown>>(
    `SELECT b.id, b.kind::text AS kind, b.file_name AS "fileName", b.state::text AS state, b.storage_key AS "storageKey", b.sha256, b.task_id AS "taskId",
            ${taskGoesOn("releaseImport")} AS "underWay", ${taskGoesOn("checkImport")} AS looking,
            b.rows, b.heads, CASE WHEN b.whole_city THEN b.zone_ids || NULL::uuid ELSE b.zone_ids END AS zones,
            b.prepared_by AS "preparedBy", b.version
       FROM import_batch b WHERE b.id = $1::uuid FOR UPDATE OF b`,
    [id],
  );
  return found ?? null;
}

export interface ImportToWrite {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly sha256: string;
  readonly storageKey: string;
  readonly taskId: string;
  readonly preparedBy: string;
  readonly preparedAt: Date;
}

export const insertImport = (tx: Tx, data: ImportToWrite): Promise<unknown> =>
  tx.importBatch.create({ data, select: { id: true } });

/** What the import of that id by the same person is of; null where there is none. */
export const findImportOf = (
  id: string,
  preparedBy: string,
): Promise<{ readonly kind: string; readonly sha256: string } | null> =>
  prisma().importBatch.findFirst({ where: { id, preparedBy }, select: { kind: true, sha256: true } });

interface Changed {
  readonly state?: ImportState;
  readonly taskId?: string;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
  readonly reasons?: string | null;
  readonly voidedBy?: string;
  readonly voidedAt?: Date;
  readonly voidReasons?: string;
}

/** Writes what becomes of a locked import. */
export const updateImport = (tx: Tx, id: string, data: Changed): Promise<unknown> =>
  tx.importBatch.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });

const oneAtATime = `hashtext('imports are released one after the other')`;

/** Lets one import at a time be released, and none be voided, until the transaction ends: what they make is looked for in what stands. */
export const holdImports = (tx: Tx): Promise<unknown> => tx.rows(`SELECT pg_advisory_xact_lock(${oneAtATime})`);

/** Lets none be released until the transaction ends; false while one is. */
export async function keepFromRelease(tx: Tx): Promise<boolean> {
  const [found] = await tx.rows<{ held: boolean }>(`SELECT pg_try_advisory_xact_lock_shared(${oneAtATime}) AS held`);
  return found?.held ?? false;
}
