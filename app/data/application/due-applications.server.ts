import type { ApplicationState } from "~/domain/application/states";
import type { Due } from "./application.server";
import { dateColumn } from "../kernel/civil";
import { rows, type Tx } from "../kernel/db.server";

/** Applications in a state whose last day was before that day, up to `limit`, those waiting longest first. */
export async function applicationsDueBefore(state: ApplicationState, day: string, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT a.id FROM zone z CROSS JOIN LATERAL (
       SELECT id, due_on FROM application WHERE zone_id = z.id AND state = $3::application_state AND due_on < $1::date
        ORDER BY due_on, id LIMIT $2::int) a
     ORDER BY a.due_on, a.id LIMIT $2::int`,
    [day, limit, state],
  );
  return found.map(({ id }) => id);
}

/** Writes the final last day of a step that had a provisional one. */
export async function settleDue(tx: Tx, applicationId: string, { date, provisional }: Due): Promise<void> {
  const data = { dueOn: dateColumn(date), dueProvisional: provisional };
  await tx.application.update({ where: { id: applicationId }, data, select: { id: true } });
}
