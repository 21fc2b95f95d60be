import type { SourceLine } from "~/domain/budget/reservation";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { LeasedRow } from "~/domain/subsidy/leased-on";
import { asItStands, type Reading, rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ownLeases, ownLease } from "../space/own-lease";
import { rentOn } from "../space/rent-on";

export interface FreeUnit {
  readonly id: string;
  readonly label: string;
  readonly site: LocalizedText;
  readonly siteSlug: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  /** What the company leases it for already. */
  readonly leased: readonly LeasedRow[];
}

/** Units of a zone that nobody else occupies on any day from `start` on, and no award of the company: one that it leases is its to have. */
export function readFreeUnits(zoneId: string, start: string, companyId: string | null): Promise<FreeUnit[]> {
  return rows<FreeUnit>(
    `SELECT u.id, u.label, s.name AS site, s.slug AS "siteSlug", u.area_m2 AS "areaM2", ${rentOn("u.id", "$2::date")} AS "rentFenPerM2Month",
            ${ownLeases("u.id", "$3::uuid")} AS leased
     FROM unit u JOIN site s ON s.id = u.site_id
     WHERE s.zone_id = $1 AND (u.withdrawn_on IS NULL OR u.withdrawn_on > $2::date) AND NOT EXISTS (
       SELECT FROM occupancy o WHERE o.unit_id = u.id AND ${stands("o")} AND o.to_on > $2::date AND NOT ${ownLease("o", "$3")})
     ORDER BY s.position, u.label`,
    [zoneId, start, companyId],
  );
}

/** The budget of a program by source and fiscal year; fen. */
export function readBudget(programId: string, { rows }: Reading = asItStands): Promise<SourceLine[]> {
  return rows<SourceLine & Record<string, unknown>>(
    `SELECT id, source, fiscal_year AS "fiscalYear", appropriated_fen AS appropriated, committed_fen AS committed,
            spent_fen AS spent FROM budget_line WHERE program_id = $1 ORDER BY fiscal_year, source`,
    [programId],
  );
}
