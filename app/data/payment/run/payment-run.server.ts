import type { LineState } from "~/domain/payment/run/line-steps";
import type { RunState } from "~/domain/payment/run/run-steps";
import type { Tx } from "../../kernel/db.server";
import { tiedPerson } from "../../access/case-reach";

export type RunPart = "all" | "canary" | "rest";

/** A run as somebody asks for it. */
export interface RunToPrepare {
  /** Made with its form, so that pressing twice prepares one. */
  readonly id: string;
  readonly part: RunPart;
  readonly canaryId: string | null;
  /** The last month that it closes. */
  readonly through: string;
  readonly programIds: readonly string[];
  readonly zoneIds: readonly string[];
}

export interface LockedRun extends RunToPrepare {
  readonly name: string;
  readonly state: RunState;
  readonly preparedBy: string;
  readonly doneTo: string | null;
  readonly taskId: string | null;
  readonly version: number;
}

const columns = `r.id, r.name, r.part, r.canary_id AS "canaryId", r.state, r.through, r.program_ids AS "programIds", r.zone_ids AS "zoneIds",
  r.prepared_by AS "preparedBy", r.done_to AS "doneTo", r.task_id AS "taskId", r.version`;

/** Locks a run until the transaction ends; null where there is none. */
export async function lockRun(tx: Tx, id: string): Promise<LockedRun | null> {
  const [found] = await tx.rows<LockedRun & Record<string, unknown>>(
    `SELECT ${columns} FROM payment_run r WHERE r.id = $1::uuid FOR UPDATE`,
    [id],
  );
  return found ?? null;
}

/** Names a new run `RUN-2026-10`, the next ones of the month `RUN-2026-10-2` and so on, and writes it; null where one of this id was there. */
export async function insertRun(
  tx: Tx,
  run: RunToPrepare,
  by: { readonly userId: string; readonly at: Date; readonly taskId: string },
): Promise<string | null> {
  // Two people who prepare runs of a month at once do not get the same name.
  await tx.rows("SELECT pg_advisory_xact_lock(hashtext('payment_run.name'))::text");
  const [row] = await tx.rows<{ name: string }>(
    `INSERT INTO payment_run (id, name, part, canary_id, through, program_ids, zone_ids, prepared_by, prepared_at, task_id)
     SELECT $1::uuid, 'RUN-' || $4::text || CASE WHEN n.count = 0 THEN '' ELSE '-' || (n.count + 1) END, $2::text, $3::uuid, $4::text, $5::uuid[], $6::uuid[],
            $7::uuid, $8::timestamptz, $9::uuid
       FROM (SELECT count(*) AS count FROM payment_run WHERE through = $4::text) n
     ON CONFLICT (id) DO NOTHING RETURNING name`,
    [run.id, run.part, run.canaryId, run.through, run.programIds, run.zoneIds, by.userId, by.at, by.taskId],
  );
  return row?.name ?? null;
}

type Written = Partial<{
  readonly state: RunState;
  readonly doneTo: string;
  readonly proposedAt: Date;
  readonly releasedBy: string;
  readonly releasedAt: Date;
  readonly endedBy: string;
  readonly endedAt: Date;
  readonly reasons: string;
  readonly taskId: string;
}>;

/** Writes a step of a locked run; what a job did in the middle of one leaves its version. */
export const updateRun = (tx: Tx, id: string, data: Written, { counts = true } = {}): Promise<unknown> =>
  tx.paymentRun.update({
    where: { id },
    data: { ...data, ...(counts ? { version: { increment: 1 } } : {}) },
    select: { id: true },
  });

/** Ends all lines of a run that were not released: awards are free for other runs. */
export const dropLines = (tx: Tx, runId: string, note: string): Promise<unknown> =>
  tx.rows(`UPDATE payment_line SET state = 'leftOut', note = $2 WHERE run_id = $1::uuid AND state = 'proposed'`, [
    runId,
    note,
  ]);

/** Long statements of this transaction run as planned: compiling one takes longer than a stretch of companies does. */
export const withoutCompiling = (tx: Tx): Promise<unknown> => tx.rows("SET LOCAL jit = off");

/** Looks at the lines anew, so that statements about a hundred thousand of them are planned for as many. */
export const learnLines = (tx: Tx): Promise<unknown> => tx.rows("ANALYZE payment_line");

/** How many lines of a run are in each state. */
export async function countLines(tx: Tx, runId: string): Promise<ReadonlyMap<LineState, number>> {
  const found = await tx.rows<{ state: LineState; n: number }>(
    "SELECT state, count(*)::int AS n FROM payment_line WHERE run_id = $1::uuid GROUP BY 1",
    [runId],
  );
  return new Map(found.map(({ state, n }) => [state, n]));
}

/** Whether a person belongs or belonged to a company of a run, or declared an interest in one of its cases. */
export async function isTiedToRun(tx: Tx, runId: string, userId: string): Promise<boolean> {
  const [found] = await tx.rows<{ tied: boolean }>(
    `SELECT EXISTS (SELECT FROM payment_line p WHERE p.run_id = $1::uuid AND p.state = 'proposed' AND (${tiedPerson("p.company_id", "$2::uuid")}
       OR EXISTS (SELECT FROM interest_declaration d JOIN case_file k ON k.id = d.case_id WHERE k.company_id = p.company_id AND d.user_id = $2::uuid AND d.conflict))) AS tied`,
    [runId, userId],
  );
  return found?.tied ?? false;
}
