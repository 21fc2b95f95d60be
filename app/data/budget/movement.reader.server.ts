import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { BudgetLine } from "~/domain/budget/budget-line";
import type { Movement } from "~/domain/budget/movement";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { ReleaseState } from "~/domain/kernel/release-steps";
import { rows } from "../kernel/db.server";

/** A line of the budget by name; fen. */
export interface NamedLine extends BudgetLine {
  readonly id: string;
  readonly programId: string;
  readonly program: LocalizedText;
  readonly zoneId: string | null;
  readonly source: string;
  readonly fiscalYear: number;
  readonly code: string | null;
}

export interface MovementView extends Movement<NamedLine> {
  readonly id: string;
  readonly basis: string;
  readonly state: ReleaseState;
  readonly preparedBy: string;
  readonly preparer: string;
  readonly preparedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: string | null;
  readonly version: number;
}

/** The name of a program, as its newest version has it: SQL. */
export const newestName = (program: string): string =>
  `(SELECT v.content->'name' FROM program_version v WHERE v.program_id = ${program} ORDER BY v.number DESC LIMIT 1)`;

/** A line `b` of a program `p` as NamedLine: SQL. */
export const namedLine = `jsonb_build_object('id', b.id, 'programId', p.id, 'program', ${newestName("p.id")}, 'zoneId', p.zone_id,
  'source', b.source, 'fiscalYear', b.fiscal_year, 'appropriated', b.appropriated_fen, 'committed', b.committed_fen, 'spent', b.spent_fen,
  'code', (SELECT c.code FROM budget_code c WHERE c.program_id = p.id AND c.source = b.source))`;

const lineOf = (id: string): string =>
  `(SELECT ${namedLine} FROM budget_line b JOIN program p ON p.id = b.program_id WHERE b.id = ${id})`;

const columns = `m.id, m.basis, m.state, m.amount_fen AS fen, m.prepared_by AS "preparedBy", u.name AS preparer, m.prepared_at AS "preparedAt",
  d.name AS decider, m.decided_at AS "decidedAt", m.reasons, m.version, ${lineOf("m.from_line_id")} AS "from", ${lineOf("m.to_line_id")} AS "to"`;
const joins = `JOIN user_account u ON u.id = m.prepared_by LEFT JOIN user_account d ON d.id = m.decided_by`;

/** Where one of the lines of a movement `m` is of these zones (null: everywhere): SQL. */
const touches = (zones: string): string => `(${zones} IS NULL OR EXISTS (
  SELECT FROM budget_line b JOIN program p ON p.id = b.program_id
   WHERE b.id IN (m.from_line_id, m.to_line_id) AND p.zone_id = ANY(${zones})))`;

export interface MovementQuery {
  readonly state: ReleaseState | null;
  /** Only those of a line. */
  readonly lineId?: string;
  readonly after: readonly [preparedAt: string, id: string] | null;
  readonly size: number;
}

/** The movements that touch the actor's zones, the latest first. */
export async function readMovements(
  actor: Actor,
  { state, lineId, after, size }: MovementQuery,
): Promise<Found<MovementView>> {
  const { zones } = reachOf(actor, "budget.read");
  const found = await rows<MovementView & Record<string, unknown>>(
    `SELECT ${columns} FROM budget_movement m ${joins}
      WHERE ${touches("$1::uuid[]")} AND ($2::release_state IS NULL OR m.state = $2::release_state)
        AND ($3::uuid IS NULL OR $3::uuid IN (m.from_line_id, m.to_line_id))
        AND ($4::timestamptz IS NULL OR (m.prepared_at, m.id) < ($4::timestamptz, $5::uuid))
      ORDER BY m.prepared_at DESC, m.id DESC LIMIT $6::int`,
    [zones, state, lineId ?? null, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** A movement that touches the actor's zones; null otherwise. */
export async function readMovement(actor: Actor, id: string): Promise<MovementView | null> {
  const { zones } = reachOf(actor, "budget.read");
  const [found] = await rows<MovementView & Record<string, unknown>>(
    `SELECT ${columns} FROM budget_movement m ${joins} WHERE m.id = $2::uuid AND ${touches("$1::uuid[]")}`,
    [zones, id],
  );
  return found ?? null;
}

/** How many movements wait for their release by the actor: of zones that are theirs, prepared by another. */
export async function countToRelease(actor: Actor): Promise<number> {
  const { zones } = reachOf(actor, "budget.release");
  const [found] = await rows<{ n: number }>(
    `SELECT count(*) AS n FROM budget_movement m
      WHERE m.state = 'prepared' AND m.prepared_by <> $2::uuid AND ${touches("$1::uuid[]")}`,
    [zones, actor.userId],
  );
  return found?.n ?? 0;
}
