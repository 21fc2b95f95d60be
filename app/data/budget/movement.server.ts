import type { Movement } from "~/domain/budget/movement";
import type { ReleaseState } from "~/domain/kernel/release-steps";
import { type HeldLine, lockLines } from "./budget.server";
import type { Tx } from "../kernel/db.server";

/** A movement of the budget with its lines, all locked. */
export interface LockedMovement extends Movement<HeldLine> {
  readonly id: string;
  readonly state: ReleaseState;
  readonly preparedBy: string;
  /** The zones of the programs whose lines they are; null for one of the whole city. */
  readonly zones: readonly (string | null)[];
  readonly version: number;
}

interface Row {
  readonly state: ReleaseState;
  readonly preparedBy: string;
  readonly version: number;
  readonly fromLine: string | null;
  readonly toLine: string | null;
  readonly fen: number;
  readonly zones: (string | null)[];
}

/** Locks a movement and its lines until the transaction ends; null when there is none. */
export async function lockMovement(tx: Tx, id: string): Promise<LockedMovement | null> {
  const [row] = await tx.rows<Row & Record<string, unknown>>(
    `SELECT state, prepared_by AS "preparedBy", version, from_line_id AS "fromLine", to_line_id AS "toLine", amount_fen AS fen,
            ARRAY(SELECT p.zone_id FROM budget_line b JOIN program p ON p.id = b.program_id
                   WHERE b.id IN (m.from_line_id, m.to_line_id)) AS zones
       FROM budget_movement m WHERE id = $1::uuid FOR UPDATE`,
    [id],
  );
  if (!row) return null;
  const { fromLine, toLine, ...movement } = row;
  const lines = await lockLines(tx, "b.id = ANY($1::uuid[])", [[fromLine, toLine].filter((line) => line !== null)]);
  const line = (lineId: string | null) => lines.find((each) => each.id === lineId) ?? null;
  return { id, ...movement, from: line(fromLine), to: line(toLine) };
}

interface MovedMoney {
  readonly fromLineId: string | null;
  readonly toLineId: string | null;
  readonly amountFen: number;
  readonly basis: string;
}

export interface MovementToWrite extends MovedMoney {
  readonly id: string;
  readonly preparedBy: string;
  readonly preparedAt: Date;
}

/** Writes movements that were prepared and released by others than each other already, as a part of something larger. */
export const insertReleasedMovements = (
  tx: Tx,
  movements: readonly MovementToWrite[],
  released: { readonly by: string; readonly at: Date },
): Promise<unknown> =>
  tx.rows(
    `INSERT INTO budget_movement (id, from_line_id, to_line_id, amount_fen, basis, state, prepared_by, prepared_at, decided_by, decided_at)
     SELECT id, "fromLineId", "toLineId", "amountFen", basis, 'released', "preparedBy", "preparedAt", $2, $3
       FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, "fromLineId" uuid, "toLineId" uuid, "amountFen" bigint, basis text, "preparedBy" uuid,
                                               "preparedAt" timestamptz)`,
    [JSON.stringify(movements), released.by, released.at],
  );

/** The movement of that id by the same person, where it is there already. */
export async function findPrepared(tx: Tx, id: string, preparedBy: string): Promise<MovedMoney | null> {
  const [found] = await tx.rows<MovedMoney & Record<string, unknown>>(
    `SELECT from_line_id AS "fromLineId", to_line_id AS "toLineId", amount_fen::float8 AS "amountFen", basis
       FROM budget_movement WHERE id = $1::uuid AND prepared_by = $2::uuid`,
    [id, preparedBy],
  );
  return found ?? null;
}

export const insertMovement = (tx: Tx, data: MovementToWrite): Promise<unknown> =>
  tx.budgetMovement.create({ data, select: { id: true } });

/** Writes how a locked movement was decided; `reasons` of a refusal. */
export const decideMovement = (
  tx: Tx,
  id: string,
  decision: { readonly state: ReleaseState; readonly by: string; readonly at: Date; readonly reasons: string | null },
): Promise<unknown> => {
  const { state, by: decidedBy, at: decidedAt, reasons } = decision;
  const data = { state, decidedBy, decidedAt, reasons, version: { increment: 1 } } as const;
  return tx.budgetMovement.update({ where: { id }, data, select: { id: true } });
};
