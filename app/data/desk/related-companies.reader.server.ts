import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import { mostRelated, publicMailDomains, type RelationKind } from "~/domain/company/relation";
import { rows } from "../kernel/db.server";
import { companyInZones } from "../company/sql";

/** What a company has in common with others. */
export interface Relation {
  readonly kind: RelationKind;
  /** What it is: a name, a number, an address, a domain. */
  readonly what: string;
  /** Those of them that the reader may read. */
  readonly companies: readonly { readonly id: string; readonly name: string; readonly code: string | null }[];
  /** More than `mostRelated` have it, and they are not listed. */
  readonly many: boolean;
}

/** Everybody who acts for a company now, or did. */
const people = (company: string): string => `SELECT m.user_id AS id FROM membership m WHERE m.company_id = ${company}
  UNION SELECT d.adviser_id FROM mandate d WHERE d.company_id = ${company}`;

/** A value that others have: what it is, and the ids of those, one more than are listed. By an index each. */
const shared = (kind: RelationKind, values: string, holders: string): string =>
  `SELECT '${kind}' AS kind, v.what, ARRAY(SELECT h.id FROM (${holders}) h WHERE h.id <> $1::uuid LIMIT ${mostRelated + 1}) AS ids
     FROM (${values}) v`;
const ofCompany = (column: string): string =>
  `SELECT c.${column} AS what FROM company c WHERE c.id = $1::uuid AND btrim(c.${column}) <> ''`;

const domain = `lower(split_part(u.email, '@', 2))`;

const parts = [
  shared(
    "person",
    `SELECT u.name AS what, u.id FROM (${people("$1::uuid")}) p JOIN user_account u ON u.id = p.id`,
    `SELECT m.company_id AS id FROM membership m WHERE m.user_id = v.id UNION SELECT d.company_id FROM mandate d WHERE d.adviser_id = v.id`,
  ),
  shared(
    "representative",
    `SELECT l.representative AS what FROM company_licence l WHERE l.company_id = $1::uuid ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1`,
    `SELECT DISTINCT o.company_id AS id FROM company_licence o WHERE o.representative = v.what`,
  ),
  shared("contact", ofCompany("contact_name"), `SELECT o.id FROM company o WHERE o.contact_name = v.what`),
  shared(
    "phone",
    ofCompany("contact_phone"),
    `SELECT o.id FROM company o WHERE phone_digits(o.contact_phone) = phone_digits(v.what) AND phone_digits(v.what) <> ''`,
  ),
  shared(
    "address",
    ofCompany("address"),
    `SELECT o.id FROM company o WHERE plain_address(o.address) = plain_address(v.what)`,
  ),
  shared(
    "mail",
    `SELECT DISTINCT ${domain} AS what FROM (${people("$1::uuid")}) p JOIN user_account u ON u.id = p.id WHERE ${domain} <> ALL ($3::text[])`,
    `SELECT DISTINCT m.company_id AS id FROM user_account u JOIN membership m ON m.user_id = u.id WHERE ${domain} = v.what`,
  ),
];

/** What a company that the caller has been shown has in common with others; what only companies elsewhere share is left out. */
export const readRelations = (actor: Actor, companyId: string): Promise<Relation[]> =>
  rows<Relation & Record<string, unknown>>(
    `WITH relation AS MATERIALIZED (${parts.join(" UNION ALL ")}),
     told AS (
       SELECT r.kind, r.what, cardinality(r.ids) > ${mostRelated} AS many,
              CASE WHEN cardinality(r.ids) > ${mostRelated} THEN '[]'::jsonb ELSE
                (SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'code', c.code) ORDER BY c.name, c.id), '[]')
                   FROM company c WHERE c.id = ANY(r.ids) AND ${companyInZones("$2")}) END AS companies
         FROM relation r)
     SELECT * FROM told WHERE many OR companies <> '[]'`,
    [companyId, reachOf(actor, "company.readRelations").zones, publicMailDomains],
  );
