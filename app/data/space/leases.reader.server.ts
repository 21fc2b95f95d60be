import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { reachOf } from "../access/reach";
import { rows } from "../kernel/db.server";
import { leaseOfRow, type LeaseStretch } from "~/domain/space/lease-end";
import type { Month } from "~/domain/kernel/time/month";
import type { TenantException } from "~/domain/space/tenant-month";
import { cityDay } from "../kernel/city-day";
import { stands } from "../kernel/stands";
import { goneOn } from "./own-lease";

/** A lease under which a company is in a unit on the days [from, to), beside any subsidy. */
export interface LeaseOfUnit {
  readonly id: string;
  readonly number: string | null;
  readonly unitId: string;
  readonly unit: string;
  readonly site: LocalizedText;
  readonly companyId: string;
  readonly company: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly areaM2: string;
  /** In fen per m² and month. */
  readonly rent: Fen;
}

const leaseSql = `SELECT o.id, l.number, u.id AS "unitId", u.label AS unit, s.name AS site, c.id AS "companyId", c.name AS company,
    o.from_on AS "from", o.to_on AS "to", l.area_m2::text AS "areaM2", l.rent_fen_per_m2_month AS rent
  FROM lease l JOIN occupancy o ON o.id = l.occupancy_id AND ${stands("o")} JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id
  JOIN company c ON c.id = o.company_id`;

/** The leases of a unit, those of later days first, at most a hundred; who may see them is for whoever asks to say. */
export const readLeasesOfUnit = (unitId: string): Promise<LeaseOfUnit[]> =>
  rows<LeaseOfUnit & Record<string, unknown>>(
    `${leaseSql} WHERE o.unit_id = $1::uuid ORDER BY o.from_on DESC, o.id DESC LIMIT 100`,
    [unitId],
  );

/** The leases of a company in the official's zones, those of later days first, at most a hundred. */
export const readLeasesOfCompany = (actor: Actor, companyId: string): Promise<LeaseOfUnit[]> =>
  rows<LeaseOfUnit & Record<string, unknown>>(
    `${leaseSql} WHERE o.company_id = $1::uuid AND ($2::uuid[] IS NULL OR s.zone_id = ANY($2::uuid[]))
      ORDER BY o.from_on DESC, o.id DESC LIMIT 100`,
    [companyId, reachOf(actor, "award.readOccupancy").zones],
  );

/** A row of a lease with what it says; without a contract of its own nothing. */
export interface LeaseRowShown extends LeaseStretch {
  readonly number: string | null;
  readonly areaM2: string | null;
  /** In fen per m² and month. */
  readonly rent: Fen | null;
}

/** A lease beside any subsidy, with where it lies and the version of its unit. */
export interface LeaseToEnd {
  readonly id: string;
  readonly unitId: string;
  readonly unit: string;
  readonly site: LocalizedText;
  readonly zoneId: string;
  readonly version: number;
  readonly companyId: string;
  readonly company: string;
  readonly rows: readonly LeaseRowShown[];
}

/** The lease that this row is of; null where there is none. Who may see it is for whoever asks to say. */
export async function readLease(id: string): Promise<LeaseToEnd | null> {
  const [found] = await rows<Omit<LeaseToEnd, "rows"> & Record<string, unknown>>(
    `SELECT o.id, u.id AS "unitId", u.label AS unit, s.name AS site, s.zone_id AS "zoneId", u.version, c.id AS "companyId", c.name AS company
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id JOIN company c ON c.id = o.company_id
      WHERE o.id = $1::uuid AND o.award_id IS NULL AND ${stands("o")}`,
    [id],
  );
  if (!found) return null;
  const all = await rows<LeaseRowShown & Record<string, unknown>>(
    `SELECT o.id, o.from_on AS "from", o.to_on AS "to", l.number, l.area_m2::text AS "areaM2", l.rent_fen_per_m2_month AS rent
       FROM occupancy o LEFT JOIN lease l ON l.occupancy_id = o.id
      WHERE o.unit_id = $1::uuid AND o.company_id = $2::uuid AND o.award_id IS NULL AND ${stands("o")} ORDER BY o.from_on`,
    [found.unitId, found.companyId],
  );
  return { ...found, rows: leaseOfRow(id, all) };
}

/** An award of a company in a unit. */
export interface AwardBesideLease {
  readonly id: string;
  readonly reference: string;
  /** The first day on which it has the unit no more. */
  readonly to: CivilDate;
}

/** The awards of a company that have a unit on a day or later. */
export const readAwardsInUnit = (unitId: string, companyId: string, from: CivilDate): Promise<AwardBesideLease[]> =>
  rows<AwardBesideLease & Record<string, unknown>>(
    `SELECT a.id, a.reference, o.to_on AS "to" FROM occupancy o JOIN award a ON a.id = o.award_id
      WHERE o.unit_id = $1::uuid AND o.company_id = $2::uuid AND ${stands("o")} AND o.to_on > $3::date ORDER BY o.from_on, a.id`,
    [unitId, companyId, from],
  );

/** What an operator said otherwise of a tenant for a month. */
export interface SaidOtherwise {
  readonly id: string;
  readonly month: Month;
  readonly finding: TenantException;
  readonly since: CivilDate;
  readonly words: string;
}

/** What operators said otherwise of these tenancies, the latest first, at most five. */
export const readSaidOtherwise = (ids: readonly string[]): Promise<SaidOtherwise[]> =>
  rows<SaidOtherwise & Record<string, unknown>>(
    `SELECT r.id, r.month, r.finding, r.since_on AS since, r.words FROM occupancy_report r
      WHERE r.occupancy_id = ANY($1::uuid[]) AND r.finding <> 'asAgreed' ORDER BY r.reported_at DESC, r.id DESC LIMIT 5`,
    [ids],
  );

/** A tenant whom an operator said to have moved out, whose lease goes on. */
export interface MovedOutTenant {
  readonly leaseId: string;
  readonly site: LocalizedText;
  readonly unit: string;
  readonly company: string;
  readonly since: CivilDate;
  /** The first day on which nothing is leased any more. */
  readonly to: CivilDate;
}

/**
 * The tenants without a subsidy, in the zones whose units the actor manages, of whom the last that was said is that they have moved out while their
 * lease goes on, the longest gone first; at most so many.
 */
export const readMovedOut = (actor: Actor, most: number): Promise<MovedOutTenant[]> =>
  rows<MovedOutTenant & Record<string, unknown>>(
    `SELECT o.id AS "leaseId", s.name AS site, u.label AS unit, c.name AS company, r.since_on AS since, ${goneOn("o")} AS "to"
       FROM occupancy_report r JOIN occupancy o ON o.id = r.occupancy_id JOIN unit u ON u.id = o.unit_id
       JOIN site s ON s.id = u.site_id JOIN company c ON c.id = o.company_id
      WHERE r.finding = 'movedOut' AND o.award_id IS NULL AND ${stands("o")} AND ${goneOn("o")} > greatest($2::date, r.since_on)
        AND ($1::uuid[] IS NULL OR s.zone_id = ANY($1::uuid[]))
        AND NOT EXISTS (SELECT FROM occupancy y JOIN occupancy_report n ON n.occupancy_id = y.id
                         WHERE y.unit_id = o.unit_id AND y.company_id = o.company_id AND (n.month, n.reported_at, n.id) > (r.month, r.reported_at, r.id))
      ORDER BY r.since_on, o.id LIMIT $3::int`,
    [reachOf(actor, "unit.edit").zones, actor.today, most],
  );

/** A row of a lease that ended before its last day, as its history has it. */
export interface EndedLease {
  readonly id: string;
  readonly company: string;
  readonly from: CivilDate;
  /** Until when it was to last, and did; null where nothing is left of it. Exclusive. */
  readonly wasTo: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: string;
  readonly by: string | null;
  readonly on: CivilDate;
}

/** The leases of a unit that ended early, the latest first, at most a hundred. */
export const readEndedLeases = (unitId: string): Promise<EndedLease[]> =>
  rows<EndedLease & Record<string, unknown>>(
    `SELECT e.id, c.name AS company, o.from_on AS "from", e.was_to_on AS "wasTo", e.to_on AS "to", e.reason, p.name AS by, ${cityDay("e.ended_at")} AS "on"
       FROM lease_end e JOIN occupancy o ON o.id = e.occupancy_id JOIN company c ON c.id = o.company_id LEFT JOIN user_account p ON p.id = e.ended_by
      WHERE o.unit_id = $1::uuid ORDER BY e.ended_at DESC, o.from_on DESC LIMIT 100`,
    [unitId],
  );
