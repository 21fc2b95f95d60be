import type { Numbered } from "~/domain/import/column";
import type { SubsidyRow } from "~/domain/import/subsidies/columns";
import type {
  AwardOf,
  LineStanding,
  ProgramOf,
  SiteOf,
  SubsidiesStanding,
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
import { readCityUnits, readCompaniesWith } from "./premises.reader.server";

type Rows = readonly Numbered<SubsidyRow>[];
type Row<Of> = Of & Record<string, unknown>;

/** What stands that a file of running subsidies speaks of: a statement for each question, and one for each version read for the first time. */
export async function readSubsidiesStanding(
  reading: Reading,
  rows: Rows,
  today: CivilDate,
): Promise<SubsidiesStanding> {
  const companies = await readCompaniesWith(
    reading,
    rows.map(({ row }) => row.company),
  );
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
    units: rows.every(({ row }) => row.unit === null) ? [] : await readCityUnits(reading),
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

async function readAwards(reading: Reading, companyIds: readonly string[]): Promise<ReadonlyMap<string, AwardOf[]>> {
  const found = await reading.rows<Row<AwardOf & { readonly companyId: string }>>(
    `SELECT a.company_id AS "companyId", a.id, a.reference, a.program_id AS "programId", a.benefit, a.starts_on AS "from", a.ends_on AS "to"
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
