import type { Deadline, Recounted } from "~/domain/city/recount";
import { cityDay } from "../kernel/city-day";
import type { Reading, Tx } from "../kernel/db.server";

/** A step of a case whose days run, or are over and provisional. */
export interface StoredDeadline extends Deadline {
  readonly caseId: string;
  readonly kind: "application" | "change";
  readonly reference: string;
  readonly state: string;
}

const stepsOf = (table: StoredDeadline["kind"]) => `
  SELECT x.id AS "caseId", '${table}' AS kind, coalesce(x.reference, '') AS reference, x.state::text AS state, e.day AS "from",
         x.due_on AS "dueOn", x.due_provisional AS provisional
    FROM ${table} x CROSS JOIN LATERAL (
      SELECT ${cityDay("at")} AS day FROM case_event WHERE case_id = x.id AND action <> 'assign' ORDER BY at DESC, id DESC LIMIT 1) e
   WHERE x.due_on >= make_date($1, 1, 1) AND e.day < make_date($1 + 1, 1, 1) AND (x.due_on >= $2::date OR x.due_provisional)`;

/** The deadlines that were counted through a year and are not over on that day, the next first. */
export const readDeadlines = ({ rows }: Reading, year: number, today: string): Promise<StoredDeadline[]> =>
  rows<StoredDeadline & Record<string, unknown>>(
    `${stepsOf("application")} UNION ALL ${stepsOf("change")} ORDER BY "dueOn", reference`,
    [year, today],
  );

/** Writes what deadlines became, with the requests and hearings that hang on them, where they still stand as they were read. */
export async function moveDeadlines(
  tx: Tx,
  moves: readonly { readonly before: StoredDeadline; readonly after: Recounted }[],
): Promise<void> {
  const values = [
    moves.map(({ before }) => before.caseId),
    moves.map(({ before }) => before.dueOn),
    moves.map(({ after }) => after.dueOn),
    moves.map(({ after }) => after.provisional),
  ];
  const moved = `SELECT * FROM unnest($1::uuid[], $2::date[], $3::date[], $4::boolean[]) AS m (id, was_on, due_on, provisional)`;
  const write = (table: string, key: string, still: string) =>
    tx.rows(
      `WITH m AS (${moved}) UPDATE ${table} x SET due_on = m.due_on, due_provisional = m.provisional
         FROM m WHERE x.${key} = m.id AND x.due_on = m.was_on ${still}`,
      values,
    );
  await write("application", "id", "");
  await write("change", "id", "");
  await write("correction_request", "case_id", "AND x.answered_at IS NULL");
  await write("change_hearing", "change_id", "AND x.ended_at IS NULL");
}
