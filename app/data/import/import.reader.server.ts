import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { cut, type Found } from "~/domain/kernel/list/page";
import { type ImportKindName, importRights } from "~/domain/import/kinds";
import type { Correction, Makes } from "~/domain/import/makes";
import type { PlacedProblem } from "~/domain/import/problem";
import type { ImportState } from "~/domain/import/steps";
import type { TaskState } from "~/domain/task/task";
import { reachOf } from "../access/reach";
import { rows, type Reading } from "../kernel/db.server";

/** An import as its readers see it. */
export interface ImportView {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly storageKey: string;
  readonly state: ImportState;
  readonly rows: number | null;
  readonly problems: number | null;
  readonly makes: Makes | null;
  readonly corrections: readonly Correction[] | null;
  /** In which column of the file each field stands. */
  readonly heads: Readonly<Record<string, number | null>> | null;
  /** The zones that its rows are of; null among them for the whole city. */
  readonly zones: readonly (string | null)[];
  readonly preparedBy: string;
  readonly preparer: string;
  readonly preparedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: string | null;
  readonly voider: string | null;
  readonly voidedAt: Date | null;
  readonly voidReasons: string | null;
  readonly version: number;
  /** The long work that checks or releases it, or did so last; null where its result is kept no longer. */
  readonly task: {
    readonly id: string;
    readonly ownerId: string;
    readonly kind: string;
    readonly state: TaskState;
    readonly done: number;
    readonly total: number | null;
    readonly error: string | null;
  } | null;
}

const columns = `b.id, b.kind::text AS kind, b.file_name AS "fileName", b.storage_key AS "storageKey", b.state::text AS state, b.rows, b.problems, b.makes, b.corrections, b.heads,
  CASE WHEN b.whole_city THEN b.zone_ids || NULL::uuid ELSE b.zone_ids END AS zones,
  b.prepared_by AS "preparedBy", p.name AS preparer, b.prepared_at AS "preparedAt", d.name AS decider, b.decided_at AS "decidedAt", b.reasons,
  v.name AS voider, b.voided_at AS "voidedAt", b.void_reasons AS "voidReasons", b.version,
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'ownerId', t.owner_id, 'kind', t.kind, 'state', t.state, 'done', t.done, 'total', t.total, 'error', t.error) END AS task`;
const joins = `FROM import_batch b JOIN user_account p ON p.id = b.prepared_by LEFT JOIN user_account d ON d.id = b.decided_by
  LEFT JOIN user_account v ON v.id = b.voided_by LEFT JOIN task t ON t.id = b.task_id`;

/** Whoever prepared it sees it, and once it could be released who reads imports in all its zones (`$2`, null: everywhere): SQL. */
const seen = `(b.prepared_by = $1::uuid OR (b.state NOT IN ('checking', 'faulty', 'withdrawn')
  AND ($2::uuid[] IS NULL OR (b.zone_ids <@ $2::uuid[] AND NOT b.whole_city))))`;

const reader = (actor: Actor): readonly unknown[] => [actor.userId, reachOf(actor, "import.read").zones];

type Row = ImportView & Record<string, unknown>;

/** An import that the actor prepared, or may read; null for any other. */
export async function readImport(actor: Actor, id: string): Promise<ImportView | null> {
  const [found] = await rows<Row>(`SELECT ${columns} ${joins} WHERE b.id = $3::uuid AND ${seen}`, [
    ...reader(actor),
    id,
  ]);
  return found ?? null;
}

export interface ImportQuery {
  readonly kind: ImportKindName | null;
  readonly state: ImportState | null;
  /** Behind the last one seen: when it was prepared, and its id. */
  readonly after: readonly [preparedAt: string, id: string] | null;
  readonly size: number;
}

/** The imports that the actor prepared or may read, the latest first. */
export async function readImports(actor: Actor, { kind, state, after, size }: ImportQuery): Promise<Found<ImportView>> {
  const found = await rows<Row>(
    `SELECT ${columns} ${joins}
      WHERE ${seen} AND ($3::import_kind IS NULL OR b.kind = $3) AND ($4::import_state IS NULL OR b.state = $4)
        AND ($5::timestamptz IS NULL OR (b.prepared_at, b.id) < ($5, $6::uuid))
      ORDER BY b.prepared_at DESC, b.id DESC LIMIT $7`,
    [...reader(actor), kind, state, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** How many imports wait for their release by the actor: prepared by another, and all of a zone that they release for. */
export async function countImportsToRelease(actor: Actor): Promise<number> {
  const { budgets, companies } = importRights;
  const [found] = await rows<{ n: number }>(
    `SELECT count(*) AS n FROM import_batch b
       JOIN (VALUES (true, $2::boolean, $3::uuid[]), (false, $4, $5::uuid[])) AS r(budgets, may, zones) ON r.budgets = (b.kind = 'budgets') AND r.may
      WHERE b.state = 'prepared' AND b.prepared_by <> $1::uuid
        AND (r.zones IS NULL OR (b.zone_ids <@ r.zones AND NOT b.whole_city))`,
    [actor.userId, ...releasing(actor, budgets.release), ...releasing(actor, companies.release)],
  );
  return found?.n ?? 0;
}

const releasing = (actor: Actor, action: Action): readonly unknown[] => [
  can(actor, action, "anywhere") === "yes",
  reachOf(actor, action).zones,
];

/** A problem at its cell, by its place among all. */
export interface ProblemView extends PlacedProblem {
  readonly position: number;
}

/** The problems of an import that was found to be the reader's, in the order of the file; of one column alone where it is named, or with `row` those of rows as a whole. */
export const readProblems = (
  id: string,
  { column, after, size }: { readonly column: number | "row" | null; readonly after: number; readonly size: number },
): Promise<ProblemView[]> =>
  rows<ProblemView & Record<string, unknown>>(
    `SELECT position, "row", "column", code, params, text FROM import_problem
      WHERE batch_id = $1::uuid AND position > $2 AND ($3::int IS NULL OR coalesce("column", -1) = $3) ORDER BY position LIMIT $4`,
    [id, after, column === "row" ? -1 : column, size],
  );

/** In which columns an import has problems, and how many; null for those of rows as a whole. */
export const countProblems = (id: string): Promise<{ column: number | null; count: number }[]> =>
  rows(
    `SELECT "column", count(*)::int AS count FROM import_problem WHERE batch_id = $1::uuid GROUP BY 1 ORDER BY 1 NULLS FIRST`,
    [id],
  );

/** What a dry run needs of an import; null when there is none. */
export async function readImportFile(
  id: string,
  reading: Reading,
): Promise<Pick<ImportView, "kind" | "state" | "storageKey" | "problems"> | null> {
  const [found] = await reading.rows<Row>(
    `SELECT kind::text AS kind, state::text AS state, storage_key AS "storageKey", problems FROM import_batch WHERE id = $1::uuid`,
    [id],
  );
  return found ?? null;
}
