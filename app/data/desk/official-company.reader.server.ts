import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { ApplicationState } from "~/domain/application/states";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { companyInZones } from "../company/sql";
import { lettersOfCase } from "../decision/letter-case";
import { companyColumns, type CompanyView } from "../company/company.reader.server";

interface Named {
  readonly id: string;
  readonly reference: string;
  readonly program: LocalizedText;
  readonly zone: LocalizedText;
}

export interface CompanyCase extends Named {
  readonly state: ApplicationState;
  readonly submittedOn: CivilDate;
}

export interface AwardBrief extends Named {
  /** [startsOn, paidTo) */
  readonly startsOn: CivilDate;
  readonly paidTo: CivilDate;
  /** What it is paid in all, beside the others of the company. */
  readonly totalFen: Fen;
  readonly debtFen: Fen;
}

export interface CompanyLetter {
  readonly id: string;
  readonly reference: string;
  readonly about: string;
  readonly issuedOn: CivilDate;
}

/** What a company has in the reader's zones, the latest first. */
export interface CompanyAffairs {
  readonly cases: readonly CompanyCase[];
  readonly awards: readonly AwardBrief[];
  readonly letters: readonly CompanyLetter[];
}

const inZones = (zone: string, zones = "$2"): string => `(${zones}::uuid[] IS NULL OR ${zone} = ANY(${zones}::uuid[]))`;
const handedIn = `a.company_id = c.id AND a.reference IS NOT NULL`;

/** The cases of the company `c` that letters are of, each kind in the zones in which the reader reads it: SQL. */
const letteredCases = `SELECT a.id, a.reference FROM application a WHERE ${handedIn} AND ${inZones("a.zone_id")}
  UNION ALL SELECT h.id, h.reference FROM change h WHERE h.company_id = c.id AND ${inZones("h.zone_id", "$3")}
  UNION ALL SELECT i.id, i.reference FROM claim i WHERE i.company_id = c.id AND ${inZones("i.zone_id", "$3")}
  UNION ALL SELECT r.id, r.reference FROM recovery r WHERE r.company_id = c.id AND ${inZones("r.zone_id", "$4")}`;

/** A company that is registered in the official's zones, or has applied or has an award there; null otherwise. */
export async function readOfficialCompany(actor: Actor, id: string): Promise<CompanyView | null> {
  const { zones } = reachOf(actor, "company.read");
  const [found] = await rows<CompanyView & Record<string, unknown>>(
    `${companyColumns} WHERE c.id = $1::uuid AND ${companyInZones("$2")}`,
    [id, zones],
  );
  return found ?? null;
}

/** Cases, awards and letters of a company in the official's zones. */
export async function readCompanyAffairs(actor: Actor, id: string): Promise<CompanyAffairs> {
  const named = (row: string) =>
    `'id', ${row}.id, 'reference', ${row}.reference, 'program', v.content->'name', 'zone', z.name`;
  const joined = (row: string) =>
    `JOIN program_version v ON v.id = ${row}.program_version_id JOIN zone z ON z.id = ${row}.zone_id`;
  const [found] = await rows<CompanyAffairs & Record<string, unknown>>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object(${named("a")}, 'state', a.state, 'submittedOn', ${cityDay("a.submitted_at")})
                                 ORDER BY a.id DESC), '[]')
          FROM application a ${joined("a")} WHERE ${handedIn} AND ${inZones("a.zone_id")}) AS cases,
       (SELECT coalesce(json_agg(json_build_object(${named("w")}, 'startsOn', w.starts_on, 'paidTo', w.paid_to,
                                                   'totalFen', award_payable(w.ceilings, w.left_fen, w.total_fen), 'debtFen', w.debt_fen) ORDER BY w.id DESC), '[]')
          FROM award w ${joined("w")} WHERE w.company_id = c.id AND ${stands("w")} AND ${inZones("w.zone_id")}) AS awards,
       (SELECT coalesce(json_agg(json_build_object('id', l.id, 'reference', l.reference, 'about', a.reference,
                                                   'issuedOn', ${cityDay("l.issued_at")}) ORDER BY l.id DESC), '[]')
          FROM (${letteredCases}) a CROSS JOIN LATERAL (${lettersOfCase("a.id")}) l) AS letters
       FROM company c WHERE c.id = $1::uuid`,
    [id, ...(["application.read", "award.read", "recovery.read"] as const).map((right) => reachOf(actor, right).zones)],
  );
  return found ?? { cases: [], awards: [], letters: [] };
}
