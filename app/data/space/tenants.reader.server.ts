import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import { daysIn, type TenantFinding } from "~/domain/space/tenant-month";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { goneOn } from "./own-lease";
import { rentOn } from "./rent-on";

/** Who is in a unit in a month. Of an award an operator sees occupancy and rent, nothing else. */
export interface Tenant {
  /** Of the occupancy. */
  readonly id: string;
  readonly siteId: string;
  readonly site: LocalizedText;
  readonly unitId: string;
  readonly unit: string;
  readonly areaM2: string;
  readonly company: string;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly awardId: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly leaseEnd: CivilDate | null;
  /** Area and rent per m² by the lease, on the last day of the month. */
  readonly agreedAreaM2: string | null;
  readonly agreedFen: Fen | null;
  /** As the unit is let; null where a lease of its own says what is paid. */
  readonly unitFen: Fen | null;
  /** Whether something is reported from a day up to the last one of the month, and waits for the office. */
  readonly reportWaits: boolean;
  /** What was said of the month last; null where nothing was. */
  readonly finding: TenantFinding | null;
}

/** The row of a lease `a.lease` that holds on the day `$3`. */
const leaseRow = `LATERAL (SELECT l->>'areaM2' AS area, (l->>'rentFenPerM2Month')::int AS fen FROM jsonb_array_elements(a.lease) l
  WHERE (l->>'from')::date <= $3::date ORDER BY (l->>'from')::date DESC LIMIT 1)`;

/**
 * Whether somebody `o` is in a unit with no award in effect of the same company in it on the days from the one to the other, which says the
 * same and more. SQL.
 */
const withoutAward = (first: string, last: string) => `(o.award_id IS NULL AND NOT EXISTS
  (SELECT FROM occupancy w JOIN award b ON b.id = w.award_id WHERE w.unit_id = o.unit_id AND w.company_id = o.company_id AND ${stands("w")}
      AND w.from_on <= ${last} AND w.to_on > ${first} AND b.effective_at IS NOT NULL))`;

/** The tenants of the actor's sites in a month, or of one site, in the order of sites and units. */
export function readTenants(actor: Actor, month: Month, siteId: string | null): Promise<Tenant[]> {
  const { first, last } = daysIn(month);
  return rows<Tenant & Record<string, unknown>>(
    `SELECT o.id, s.id AS "siteId", s.name AS site, u.id AS "unitId", u.label AS unit, u.area_m2 AS "areaM2", c.name AS company,
            c.contact_name AS "contactName", c.contact_phone AS "contactPhone", a.id AS "awardId", o.from_on AS "from", ${goneOn("o")} AS "to",
            a.lease_end AS "leaseEnd", coalesce(l.area, k.area_m2::text) AS "agreedAreaM2",
            coalesce(l.fen, k.rent_fen_per_m2_month) AS "agreedFen", CASE WHEN k.occupancy_id IS NULL THEN ${rentOn("u.id", "$3::date")} END AS "unitFen",
            EXISTS (SELECT FROM change_award x JOIN change n ON n.id = x.change_id WHERE x.award_id = a.id AND a.open_changes > 0 AND n.state = 'reported'
              AND coalesce((n.reported->>'since')::date, n.first_on, $3::date) <= $3::date) AS "reportWaits",
            r.finding::text AS finding
       FROM site s JOIN unit u ON u.site_id = s.id JOIN occupancy o ON o.unit_id = u.id JOIN company c ON c.id = o.company_id
       LEFT JOIN award a ON a.id = o.award_id
       LEFT JOIN ${leaseRow} l ON true
       LEFT JOIN lease k ON k.occupancy_id = o.id
       LEFT JOIN LATERAL (SELECT r.finding FROM occupancy_report r WHERE r.occupancy_id = o.id AND r.month = $4 ORDER BY r.number DESC LIMIT 1) r ON true
      WHERE s.id = ANY($1::uuid[]) AND ($5::uuid IS NULL OR s.id = $5::uuid) AND ${stands("o")} AND o.from_on <= $3::date AND o.to_on > $2::date
        AND (a.effective_at IS NOT NULL OR ${withoutAward("$2::date", "$3::date")})
      ORDER BY s.position, s.id, length(u.label), u.label, o.from_on`,
    [sitesFor(actor, "tenant.report"), first, last, month, siteId],
  );
}

/** How many tenants a month has at the actor's sites, and of how many nothing was said yet. */
export interface MonthOfTenants {
  readonly month: Month;
  readonly tenants: number;
  readonly open: number;
}

/** The months with a tenant, in the order given. */
export async function countTenantMonths(actor: Actor, months: readonly Month[]): Promise<MonthOfTenants[]> {
  return rows<MonthOfTenants & Record<string, unknown>>(
    `SELECT m.month, count(*)::int AS tenants, count(*) FILTER (WHERE NOT EXISTS
              (SELECT FROM occupancy_report r WHERE r.occupancy_id = o.id AND r.month = m.month))::int AS open
       FROM unnest($2::text[]) WITH ORDINALITY AS m(month, n)
       JOIN LATERAL (SELECT (m.month || '-01')::date AS first) f ON true
       JOIN unit u ON u.site_id = ANY($1::uuid[])
       JOIN occupancy o ON o.unit_id = u.id AND ${stands("o")} AND o.from_on < f.first + interval '1 month' AND o.to_on > f.first
       LEFT JOIN award a ON a.id = o.award_id
      WHERE a.effective_at IS NOT NULL OR ${withoutAward("f.first", "(f.first + interval '1 month - 1 day')::date")}
      GROUP BY m.month, m.n ORDER BY m.n`,
    [sitesFor(actor, "tenant.report"), months],
  );
}
