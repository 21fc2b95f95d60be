import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { asItStands, type Reading } from "../kernel/db.server";

/** Where an award lies: at its unit, else at the site of its application, else somewhere in its zone. */
export interface AwardPlace {
  readonly unitId: string | null;
  readonly applicationId: string;
  readonly zoneId: string;
}

export interface OperatorName {
  readonly id: string;
  readonly name: LocalizedText;
}

/** Who runs the site of an award on a day; where no site is known, all who run one of its zone. */
export const operatorsOf = (
  { unitId, applicationId, zoneId }: AwardPlace,
  on: CivilDate,
  reading: Reading = asItStands,
): Promise<OperatorName[]> =>
  reading.rows<OperatorName & Record<string, unknown>>(
    `SELECT p.id, p.name FROM operator p
      WHERE p.id IN (
        SELECT o.operator_id FROM operator_site o JOIN site s ON s.id = o.site_id
         WHERE s.zone_id = $3 AND o.from_on <= $4::date AND (o.to_on IS NULL OR o.to_on > $4::date)
           AND s.id = coalesce((SELECT site_id FROM unit WHERE id = $1::uuid), (SELECT site_id FROM application WHERE id = $2), s.id))
      ORDER BY p.name->>'en', p.id`,
    [unitId, applicationId, zoneId, on],
  );
