import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface Floor {
  readonly id: string;
  readonly label: string;
  /** How many units are on it. */
  readonly units: number;
}

/** The floors of a site from below. */
export const floorsOf = (tx: Pick<Tx, "rows">, siteId: string): Promise<Floor[]> =>
  tx.rows<Floor & Record<string, unknown>>(
    `SELECT f.id, f.label, (SELECT count(*)::int FROM unit u WHERE u.floor_id = f.id) AS units
       FROM floor f WHERE f.site_id = $1::uuid ORDER BY f.position, f.id`,
    [siteId],
  );

/** Writes the floors of a locked site in this order; one whose label stands already keeps its units. */
export async function writeFloors(tx: Tx, siteId: string, labels: readonly string[]): Promise<void> {
  await tx.floor.deleteMany({ where: { siteId, label: { notIn: [...labels] } } });
  for (const [position, label] of labels.entries())
    await tx.floor.upsert({
      where: { siteId_label: { siteId, label } },
      create: { id: newId(), siteId, label, position },
      update: { position },
    });
  await tx.site.updateMany({ where: { id: siteId }, data: { version: { increment: 1 } } });
}
