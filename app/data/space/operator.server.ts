import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Tx } from "../kernel/db.server";

/** Where an award lies: at its unit, else at the site of its application, else somewhere in its zone. */
export interface AwardPlace {
  readonly unitId: string | null;
  readonly applicationId: string;
  readonly zoneId: string;
}

/** Who runs the site of an award on a day, where no site is known the first of its zone; null where nobody does. */
export async function operatorOf(
  tx: Tx,
  { unitId, applicationId, zoneId }: AwardPlace,
  on: CivilDate,
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT o.operator_id AS id FROM operator_site o JOIN site s ON s.id = o.site_id
     WHERE s.zone_id = ${zoneId}::uuid AND o.from_on <= ${on}::date AND (o.to_on IS NULL OR o.to_on > ${on}::date)
       AND s.id = coalesce((SELECT site_id FROM unit WHERE id = ${unitId}::uuid),
                           (SELECT site_id FROM application WHERE id = ${applicationId}::uuid), s.id)
     ORDER BY s.position, s.id LIMIT 1`;
  return row?.id ?? null;
}
