import type { AwardRow } from "~/domain/award/listed-award";
import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import { preparedRows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { awardRow, rowColumns, type RawRow } from "./award-row";

/** An award as its page shows it. */
export interface AwardView extends AwardRow {
  readonly reference: string;
  /** The application that it was granted on; null where there was none. */
  readonly application: { readonly id: string; readonly reference: string } | null;
  /** When the decision that granted it was taken; null where that was before the portal. */
  readonly decidedOn: CivilDate | null;
  /** The number under which it was kept before the portal; null where there was none. */
  readonly formerNumber: string | null;
  readonly companyId: string;
  readonly companyName: string;
  readonly programSlug: string;
  readonly versionId: string;
  readonly zoneId: string;
  readonly zoneName: LocalizedText;
  readonly unit: { readonly id: string; readonly label: string; readonly site: LocalizedText } | null;
  /** The unit in which it is on the day that it is read for, as was known then; null where it has none. */
  readonly place: { readonly label: string; readonly site: LocalizedText } | null;
  readonly landlord: string | null;
  /** The operator that it is paid to, or null. */
  readonly payee: LocalizedText | null;
  readonly approvedAt: Date;
  readonly effectiveAt: Date | null;
  readonly version: number;
}

/** What is known of `award a`: what its plan is computed from, or its ceilings. */
export const knownInput = `CASE WHEN a.ceilings IS NOT NULL THEN json_build_object('ceilings', a.ceilings)
  ELSE json_build_object('terms', a.terms, 'lease', a.lease, 'leaseEnd', a.lease_end, 'events', a.events) END`;

/** The same as a column. Of awards with a plan alone where a reader asks for `a.ceilings IS NULL`. */
export const inputColumn = `${knownInput} AS input`;

/**
 * The unit of `award a` on a day, as was known at its end: of its occupancies that had begun and were not given up by then, the last;
 * before the first that first one. What a later decision of the company's moved to was not known.
 */
const placeOn = (day: string): string => `coalesce(
  (SELECT o.unit_id FROM occupancy o
    WHERE o.award_id = a.id AND o.from_on <= ${day} AND (o.released_at IS NULL OR ${cityDay("o.released_at")} > ${day})
      AND NOT EXISTS (SELECT 1 FROM change h JOIN determination k ON k.case_id = h.id
                       WHERE h.company_id = a.company_id AND h.kind = 'unit' AND k.outcome = 'approve' AND ${cityDay("k.decided_at")} > ${day}
                         AND (h.proposal->>'unitId')::uuid = o.unit_id AND (h.proposal->>'from')::date = o.from_on)
    ORDER BY o.from_on DESC, o.id DESC LIMIT 1),
  (SELECT o.unit_id FROM occupancy o WHERE o.award_id = a.id ORDER BY o.id LIMIT 1), a.unit_id)`;

/** An award that the actor may read, or null; its place as known on a day, today where none is given. */
export async function readAward(actor: Actor, awardId: string, on: CivilDate = actor.today): Promise<AwardView | null> {
  const [award] = await readBy(actor, "a.id", awardId, on);
  return award ?? null;
}

/** The awards that an application led to, where the actor may read them and they were not given back, by reference. */
export const readAwardsOf = (actor: Actor, applicationId: string): Promise<AwardView[]> =>
  readBy(actor, "a.application_id", applicationId, actor.today);

async function readBy(actor: Actor, by: "a.id" | "a.application_id", id: string, on: CivilDate): Promise<AwardView[]> {
  const { companies, zones } = reachOf(actor, "award.read");
  const found = await preparedRows<RawRow<AwardView> & Record<string, unknown>>(
    by === "a.id" ? "award" : "awards of an application",
    `SELECT ${rowColumns("$4::date")}, a.reference, CASE WHEN ap.id IS NOT NULL THEN jsonb_build_object('id', ap.id, 'reference', ap.reference) END AS application,
            ${cityDay("d.decided_at")} AS "decidedOn", a.former_number AS "formerNumber",
            a.company_id AS "companyId", c.name AS "companyName", p.slug AS "programSlug",
            a.program_version_id AS "versionId",
            a.zone_id AS "zoneId", z.name AS "zoneName",
            CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('id', u.id, 'label', u.label, 'site', s.name) END AS unit,
            CASE WHEN pu.id IS NOT NULL THEN jsonb_build_object('label', pu.label, 'site', ps.name) END AS place,
            a.landlord, (SELECT o.name FROM operator o WHERE o.id = a.operator_id) AS payee, a.approved_at AS "approvedAt", a.effective_at AS "effectiveAt", a.version
     FROM award a
     LEFT JOIN application ap ON ap.id = a.application_id
     LEFT JOIN determination d ON d.id = a.determination_id
     JOIN company c ON c.id = a.company_id
     JOIN program p ON p.id = a.program_id
     JOIN zone z ON z.id = a.zone_id
     LEFT JOIN unit u ON u.id = a.unit_id
     LEFT JOIN site s ON s.id = u.site_id
     LEFT JOIN unit pu ON pu.id = ${placeOn("$5::date")}
     LEFT JOIN site ps ON ps.id = pu.site_id
     WHERE ${by} = $1 AND ${stands("a")}
       AND (a.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR a.zone_id = ANY($3::uuid[]))
     ORDER BY a.reference`,
    [id, companies, zones, actor.today, on],
  );
  return found.map((row) => awardRow<AwardView>(row));
}
