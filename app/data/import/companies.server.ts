import type { ZoneOf } from "~/domain/import/places";
import type { CompanyProfile } from "../company/company.server";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { Reading, Tx } from "../kernel/db.server";

/** Every zone of the city, as it stands at this moment. */
export const readCityZones = (reading: Reading): Promise<ZoneOf[]> =>
  reading.rows<ZoneOf & Record<string, unknown>>(
    `SELECT id, slug, name, closed_on IS NOT NULL AS closed FROM zone ORDER BY position, id`,
  );

/** Which company has each of these codes, the one whose licence was seen before others; a code that none has is not there. */
export async function readCompaniesByCode(
  reading: Reading,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly name: string }>> {
  const found = await reading.rows<{ code: string; id: string; name: string }>(
    `SELECT DISTINCT ON (code) code, id, name FROM company WHERE code = ANY($1::char(18)[])
      ORDER BY code, code_verified_at IS NULL, id`,
    [codes],
  );
  return new Map(found.map(({ code, ...company }) => [code, company]));
}

/** Writes companies that nobody owns yet, in one statement. */
export const insertCompanies = (
  tx: Tx,
  companies: readonly (CompanyProfile & { readonly id: string })[],
  now: Date,
): Promise<unknown> =>
  tx.rows(
    `INSERT INTO company (id, kind, name, name_en, code, established_on, registered_zone_id, sector, address, contact_name, contact_phone,
                          insured_staff, insured_staff_on, search_tokens, created_at)
     SELECT r.id, r.kind::company_kind, r.name, r."nameEn", r.code, r."establishedOn", r."registeredZoneId", r.sector, r.address, r."contactName",
            r."contactPhone", r."insuredStaff", r."insuredStaffOn", ARRAY(SELECT jsonb_array_elements_text(r.tokens)), $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, kind text, name text, "nameEn" text, code text, "establishedOn" date, "registeredZoneId" uuid,
            sector text, address text, "contactName" text, "contactPhone" text, "insuredStaff" int, "insuredStaffOn" date, tokens jsonb)`,
    [JSON.stringify(companies.map((each) => ({ ...each, tokens: searchTokens([each.name, each.nameEn]) }))), now],
  );

/** In which language people with an account at these addresses read; others are not there. */
export async function readLocales(reading: Reading, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await reading.rows<{ email: string; locale: string }>(
    `SELECT email, locale FROM user_account WHERE email = ANY($1::text[])`,
    [emails],
  );
  return new Map(found.map(({ email, locale }) => [email, locale]));
}
