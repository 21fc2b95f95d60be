import type { Numbered } from "~/domain/import/column";
import type { SubsidyRow } from "~/domain/import/subsidies/columns";
import type {
  AwardOf,
  CompanyOf,
  LineStanding,
  ProgramOf,
  SiteOf,
  SubsidiesStanding,
  UnitOf,
  VersionOf,
} from "~/domain/import/subsidies/standing";
import { groupBy } from "~/domain/kernel/group-by";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newestName } from "../budget/movement.reader.server";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ledgerInputOf, readCompanyLedgers } from "../ledger/company-ledger.server";
import { contentOf } from "../program/content.server";
import { readCityZones } from "./companies.server";

type Rows = readonly Numbered<SubsidyRow>[];
type Row<Of> = Of & Record<string, unknown>;

/** What stands that a file of running subsidies speaks of: a statement for each question, and one for each version read for the first time. */
export async function readSubsidiesStanding(
  reading: Reading,
  rows: Rows,
  today: CivilDate,
): Promise<SubsidiesStanding> {
  const companies = await readCompanies(reading, rows);
  const ids = [...companies.values()].flatMap((each) => each.map(({ id }) => id));
  const awards = await readAwards(reading, ids);
  const programs = await readPrograms(reading, rows);
  return {
    today,
    companies,
    awards,
    programs,
    zones: await readCityZones(reading),
    sites: await readSites(reading, today),
    units: await readUnits(reading, rows),
    ledgers: new Map(
      (await readCompanyLedgers(reading, [...awards.keys()])).map((ledger) => [
        ledger.companyId,
        ledgerInputOf(ledger),
      ]),
    ),
    lines: await readLines(
      reading,
      programs.map(({ id }) => id),
    ),
    numbers: await readNumbers(reading, rows),
  };
}

async function readCompanies(reading: Reading, rows: Rows): Promise<ReadonlyMap<string, CompanyOf[]>> {
  const found = await reading.rows<Row<CompanyOf & { readonly code: string }>>(
    `SELECT code, id, name, code_verified_at IS NOT NULL AS verified FROM company WHERE code = ANY($1::char(18)[]) ORDER BY created_at, id`,
    [[...new Set(rows.map(({ row }) => row.company))]],
  );
  return groupBy(found, ({ code }) => code);
}

async function readAwards(reading: Reading, companyIds: readonly string[]): Promise<ReadonlyMap<string, AwardOf[]>> {
  const found = await reading.rows<Row<AwardOf & { readonly companyId: string }>>(
    `SELECT a.company_id AS "companyId", a.reference, a.program_id AS "programId", a.benefit, a.starts_on AS "from", a.ends_on AS "to"
       FROM award a WHERE a.company_id = ANY($1::uuid[]) AND ${stands("a")}`,
    [companyIds],
  );
  return groupBy(found, ({ companyId }) => companyId);
}

type FoundProgram = Omit<ProgramOf, "versions"> & {
  readonly versions: readonly { readonly id: string; readonly number: number }[];
};

/** Every program, with those of its published versions whose numbers the rows name. */
async function readPrograms(reading: Reading, rows: Rows): Promise<ProgramOf[]> {
  const numbers = [...new Set(rows.map(({ row }) => row.version))];
  const found = await reading.rows<Row<FoundProgram>>(
    `SELECT p.id, p.number, p.slug, p.zone_id AS "zoneId", ${newestName("p.id")} AS name,
            (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number)), '[]') FROM program_version v
              WHERE v.program_id = p.id AND v.published_at IS NOT NULL AND v.number = ANY($1::int[])) AS versions
       FROM program p ORDER BY p.number`,
    [numbers],
  );
  const programs: ProgramOf[] = [];
  for (const program of found) {
    const versions = new Map<number, VersionOf>();
    for (const { id, number } of program.versions) versions.set(number, { id, content: await contentOf(id, reading) });
    programs.push({ ...program, versions });
  }
  return programs;
}

const readSites = (reading: Reading, today: CivilDate): Promise<SiteOf[]> =>
  reading.rows<Row<SiteOf>>(
    `SELECT s.id, s.slug, s.name, s.zone_id AS "zoneId",
            (SELECT coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'name', p.name)), '[]')
               FROM operator_site o JOIN operator p ON p.id = o.operator_id
              WHERE o.site_id = s.id AND o.from_on <= $1::date AND (o.to_on IS NULL OR o.to_on > $1::date)) AS operators
       FROM site s ORDER BY s.position, s.id`,
    [today],
  );

/** The units of the city, where a row names one. */
const readUnits = async (reading: Reading, rows: Rows): Promise<UnitOf[]> =>
  rows.every(({ row }) => row.unit === null)
    ? []
    : await reading.rows<Row<UnitOf>>(
        `SELECT u.id, u.site_id AS "siteId", u.label, u.area_m2::text AS "areaM2", u.withdrawn_on AS "withdrawnOn",
                (SELECT coalesce(json_agg(json_build_object('from', r.from_on, 'fen', r.rent_fen_per_m2_month) ORDER BY r.from_on, r.set_at, r.id), '[]')
                   FROM unit_rent r WHERE r.unit_id = u.id) AS rents,
                (SELECT coalesce(json_agg(json_build_object('company', c.name, 'from', o.from_on, 'to', o.to_on) ORDER BY o.from_on), '[]')
                   FROM occupancy o JOIN company c ON c.id = o.company_id WHERE o.unit_id = u.id AND ${stands("o")}) AS taken
           FROM unit u`,
      );

const readLines = (reading: Reading, programIds: readonly string[]): Promise<LineStanding[]> =>
  reading.rows<Row<LineStanding>>(
    `SELECT b.program_id AS "programId", b.source, b.fiscal_year AS "fiscalYear", b.appropriated_fen::float8 AS "appropriatedFen",
            (b.appropriated_fen - b.committed_fen - b.spent_fen)::float8 AS "availableFen"
       FROM budget_line b WHERE b.program_id = ANY($1::uuid[])`,
    [programIds],
  );

async function readNumbers(reading: Reading, rows: Rows): Promise<ReadonlyMap<string, string>> {
  const found = await reading.rows<{ number: string; reference: string }>(
    `SELECT a.former_number AS number, a.reference FROM award a WHERE a.former_number = ANY($1::text[]) AND ${stands("a")}`,
    [rows.flatMap(({ row }) => row.number ?? [])],
  );
  return new Map(found.map(({ number, reference }) => [number, reference]));
}
