import type { Actor } from "~/domain/access/actor";
import type { InterestRecord } from "~/domain/access/duties";
import { zonesFor } from "~/domain/access/reach";
import type { ApplicationState } from "~/domain/application/states";
import type { CompanyKind } from "~/domain/company/company";
import type { ProfileFacts } from "~/domain/program/criteria/facts-from";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LeasedRow } from "~/domain/subsidy/leased-on";
import { companyProfileFields } from "../company/sql";
import { cityDay } from "../kernel/city-day";
import { preparedRows } from "../kernel/db.server";
import { ownLeases } from "../space/own-lease";
import { rentOn } from "../space/rent-on";
import { tiedToCompany } from "./tie";

/** What a company says of itself, and what officials have made of its code. */
export interface CaseCompany extends ProfileFacts {
  readonly id: string;
  readonly kind: CompanyKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly codeVerifiedOn: CivilDate | null;
  readonly codeAcceptedReason: string | null;
  readonly foreignRegistration: string | null;
  readonly foreignCountry: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  /** Other companies that give the same code. */
  readonly otherClaims: number;
}

export interface CaseUnit {
  readonly label: string;
  readonly site: LocalizedText;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  /** What the company leases it for already. */
  readonly leased: readonly LeasedRow[];
}

export interface CaseInterest extends InterestRecord {
  readonly name: string;
  readonly explanation: string | null;
}

/** A submitted application as its page shows it; what hangs on it is in CaseRecords. */
export interface CaseHead {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly programId: string;
  readonly program: LocalizedText;
  readonly zoneId: string;
  readonly zone: LocalizedText;
  readonly site: LocalizedText | null;
  /** What the site usually asks, fen per m² and month. */
  readonly siteRentFen: number | null;
  /** The unit that the company wishes for. */
  readonly unitId: string | null;
  readonly unit: CaseUnit | null;
  readonly answers: Answers;
  readonly submittedOn: CivilDate;
  /** Language of the person who submitted it. */
  readonly submitterLocale: string;
  readonly acceptedOn: CivilDate | null;
  readonly acceptedBy: string | null;
  readonly accepter: string | null;
  readonly assigneeId: string | null;
  readonly assignee: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly company: CaseCompany;
  readonly interests: readonly CaseInterest[];
  /** The reader has or had a part in the company, as its member or adviser. */
  readonly tied: boolean;
}

const headSql = `
SELECT a.id, a.reference, a.state::text AS state, a.version, a.program_version_id AS "versionId",
       v.number AS "versionNumber", a.program_id AS "programId", v.content->'name' AS program,
       a.zone_id AS "zoneId", z.name AS zone, s.name AS site,
       s.rent_fen_per_m2_month AS "siteRentFen", a.answers, a.unit_id AS "unitId",
       (SELECT json_build_object('label', u.label, 'site', us.name, 'areaM2', u.area_m2::text,
                                 'rentFenPerM2Month', ${rentOn("u.id", "$4::date")}, 'leased', ${ownLeases("u.id", "a.company_id")})
          FROM unit u JOIN site us ON us.id = u.site_id WHERE u.id = a.unit_id) AS unit,
       ${cityDay("a.submitted_at")} AS "submittedOn",
       coalesce(submitter.locale, 'en') AS "submitterLocale",
       ${cityDay("a.accepted_at")} AS "acceptedOn",
       a.accepted_by AS "acceptedBy", accepter.name AS accepter, a.assignee_id AS "assigneeId", assignee.name AS assignee,
       a.due_on AS "dueOn", a.due_provisional AS "dueProvisional",
       json_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, ${companyProfileFields("c", "rz")},
         'codeVerifiedOn', ${cityDay("c.code_verified_at")}, 'codeAcceptedReason', c.code_accepted_reason,
         'address', c.address, 'contactName', c.contact_name, 'contactPhone', c.contact_phone,
         'otherClaims', (SELECT count(*) FROM company o WHERE o.code = c.code AND o.id <> c.id)) AS company,
       (SELECT coalesce(json_agg(json_build_object('userId', d.user_id, 'name', du.name, 'conflict', d.conflict,
                                                   'explanation', d.explanation) ORDER BY d.declared_at), '[]')
          FROM interest_declaration d JOIN user_account du ON du.id = d.user_id
         WHERE d.case_id = a.id) AS interests,
       ${tiedToCompany} AS tied
  FROM application a
  CROSS JOIN (SELECT $3::uuid AS id) official
  JOIN company c ON c.id = a.company_id
  JOIN program_version v ON v.id = a.program_version_id
  JOIN zone z ON z.id = a.zone_id
  LEFT JOIN site s ON s.id = a.site_id
  LEFT JOIN zone rz ON rz.id = c.registered_zone_id
  LEFT JOIN user_account submitter ON submitter.id = a.submitted_by
  LEFT JOIN user_account accepter ON accepter.id = a.accepted_by
  LEFT JOIN user_account assignee ON assignee.id = a.assignee_id
 WHERE a.id = $1 AND a.reference IS NOT NULL AND ($2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]))`;

/** A submitted application, if the actor may read it as an official; null otherwise. */
export async function readCaseHead(actor: Actor, id: string): Promise<CaseHead | null> {
  const zones = zonesFor(actor, "application.read");
  const [row] = await preparedRows<CaseHead & Record<string, unknown>>("case head", headSql, [
    id,
    zones === "all" ? null : zones,
    actor.userId,
    actor.today,
  ]);
  return row ?? null;
}
