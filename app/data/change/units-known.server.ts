import type { UnitsKnown, UnitStay } from "~/domain/change/proposed/unit-days";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** Where an award is, with the unit as it is called. */
export interface NamedStay extends UnitStay {
  readonly label: string;
  readonly site: LocalizedText;
}

interface StaysAsked {
  readonly awardIds: readonly [string, ...string[]];
  /** ISO instant: then where they were as was known just before it, a move decided in it left out; else as it is. */
  readonly before?: string | null;
}

/** Where awards of one company are, by their days. */
export const readStays = (
  { rows }: Reading,
  { awardIds, before = null }: StaysAsked,
): Promise<(NamedStay & Record<string, unknown>)[]> =>
  rows<NamedStay & Record<string, unknown>>(
    `SELECT o.award_id AS award, o.unit_id AS "unitId", o.from_on AS "from", o.after_lease AS "afterLease", u.label, s.name AS site
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id
      WHERE o.award_id = ANY($1::uuid[]) AND (${stands("o")} OR o.released_at >= $2::timestamptz)
        AND NOT EXISTS (SELECT 1 FROM change h
                         WHERE h.company_id = o.company_id AND h.kind = 'unit' AND h.state = 'decided' AND h.decided_at >= $2::timestamptz
                           AND (h.proposal->>'unitId')::uuid = o.unit_id AND (h.proposal->>'from')::date = o.from_on)
      ORDER BY o.from_on, o.id`,
    [awardIds, before],
  );

/** The units of awards of one company, and the one that they move to (null where they move to none), as they are occupied. */
export async function readUnitsKnown(
  reading: Reading,
  { awardIds, unitId }: { readonly awardIds: readonly [string, ...string[]]; readonly unitId: string | null },
): Promise<UnitsKnown & { readonly stays: readonly NamedStay[] }> {
  const stays = await readStays(reading, { awardIds });
  const unitIds = [...new Set([...stays.map((stay) => stay.unitId), ...(unitId === null ? [] : [unitId])])];
  const taken = await reading.rows<UnitsKnown["taken"][number] & Record<string, unknown>>(
    `SELECT o.unit_id AS "unitId", o.from_on AS "from", o.to_on AS "to"
       FROM occupancy o JOIN award a ON a.id = $2
      WHERE o.unit_id = ANY($1::uuid[]) AND ${stands("o")} AND o.from_on < o.to_on
        AND (o.company_id <> a.company_id OR o.award_id <> ALL($3::uuid[]))
      ORDER BY o.from_on, o.id`,
    [unitIds, awardIds[0], awardIds],
  );
  return { stays, taken };
}
