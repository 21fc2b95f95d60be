import { reachOf } from "~/data/access/reach";
import { bounded, exceeds, named, sampleOf } from "~/data/kernel/name-search";
import type { Actor } from "~/domain/access/actor";
import { narrowed } from "~/domain/access/reach";
import type { Having } from "~/domain/desk/company-list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { searchTerms, wordPatterns } from "~/domain/kernel/text/search-tokens";
import type { AccountStanding } from "~/domain/payment/bank-account";
import { companyInZones } from "../company/sql";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A company as the list of officials shows it; cases and awards are those of the reader's zones. */
export interface CompanyRow {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly zone: LocalizedText | null;
  readonly owners: readonly string[];
  readonly cases: number;
  readonly awards: number;
  /** Whether it can be paid. */
  readonly account: AccountStanding;
}

export interface CompanyQuery {
  readonly search: string | null;
  readonly zoneId: string | null;
  readonly owner: Having | null;
  readonly award: Having | null;
  readonly account: AccountStanding | null;
  /** Id of the last company of the page before. */
  readonly after: string | null;
  readonly size: number;
}

export interface FoundCompanies extends Found<CompanyRow> {
  /** More companies have such a name than were looked at. */
  readonly overflow: boolean;
}

/** More companies with the same words in their names are answered with "add a word". */
export const mostCompaniesNamed = 1000;

/** $1: zones, null for all; $2 and $3: with an owner, with an award; $4: after which; $5: how many; $6: how its account stands, null for any. */
const standing = "($6::account_standing IS NULL OR c.account = $6::account_standing)";
const page = `c.owned = ANY($2::boolean[]) AND c.awarded = ANY($3::boolean[]) AND ${standing} AND ($4::uuid IS NULL OR c.id < $4::uuid)`;
const next = (id: string): string => `ORDER BY ${id} DESC LIMIT $5::int`;
const marks = `unnest($2::boolean[]) AS o(owned) CROSS JOIN unnest($3::boolean[]) AS w(awarded)`;
const marked = `c.owned = o.owned AND c.awarded = w.awarded AND ${standing} AND ($4::uuid IS NULL OR c.id < $4::uuid)`;

/** The next companies that have a row of this table in a zone, by an index of zones and companies. */
const inZoneBy = (table: string, condition: string): string =>
  `SELECT t.id FROM unnest($1::uuid[]) AS z(id) CROSS JOIN LATERAL (
     SELECT x.company_id AS id FROM ${table} x JOIN company c ON c.id = x.company_id
      WHERE x.zone_id = z.id AND ${condition} AND ($4::uuid IS NULL OR x.company_id < $4::uuid) AND ${page}
      GROUP BY x.company_id ${next("x.company_id")}) t`;

/** Each part gives its own next companies along an index; together they hold the next of all. */
const newest = {
  city: `SELECT t.id FROM ${marks} CROSS JOIN LATERAL (SELECT c.id FROM company c WHERE ${marked} ${next("c.id")}) t`,
  zones: `SELECT t.id FROM unnest($1::uuid[]) AS z(id) CROSS JOIN ${marks}
            CROSS JOIN LATERAL (SELECT c.id FROM company c WHERE c.registered_zone_id = z.id AND ${marked} ${next("c.id")}) t
          UNION ${inZoneBy("application", "x.reference IS NOT NULL")}
          UNION ${inZoneBy("award", "true")}`,
  /** Of accounts that are under way, or refused: so few at a time that each can be looked at. */
  few: `SELECT c.id FROM company c WHERE ${page} AND ${companyInZones("$1")} ${next("c.id")}`,
} as const;

const sample = sampleOf("c");
const byName = `${bounded(`SELECT c.id, c.name, c.name_en FROM company c WHERE c.search_tokens @> $7::text[]`, sample, mostCompaniesNamed)},
  found AS (SELECT c.id FROM candidate k CROSS JOIN LATERAL (SELECT * FROM company o WHERE o.id = k.id OFFSET 0) c
             WHERE ${named("k.name || ' ' || coalesce(k.name_en, '')", "$8::text[]")} AND ${page} AND ${companyInZones("$1")})`;
const byCode = `found AS (SELECT c.id FROM company c WHERE c.code = $7::char(18) AND ${page} AND ${companyInZones("$1")})`;

const shown = `SELECT c.id, c.name, c.name_en AS "nameEn", c.code, z.name AS zone,
    ARRAY(SELECT u.name FROM membership m JOIN user_account u ON u.id = m.user_id
           WHERE m.company_id = c.id AND m.role = 'owner' AND m.ended_at IS NULL ORDER BY m.created_at, m.id) AS owners,
    (SELECT count(*)::int FROM application a WHERE a.company_id = c.id AND a.reference IS NOT NULL
        AND ($1::uuid[] IS NULL OR a.zone_id = ANY($1::uuid[]))) AS cases,
    (SELECT count(*)::int FROM award w WHERE w.company_id = c.id AND ${stands("w")}
        AND ($1::uuid[] IS NULL OR w.zone_id = ANY($1::uuid[]))) AS awards, c.account
  FROM company c LEFT JOIN zone z ON z.id = c.registered_zone_id`;

/** In which most companies are, and stay. */
const lasting: readonly AccountStanding[] = ["none", "inForce"];

const both = [true, false];
const wanted = (having: Having | null): boolean[] => (having === null ? both : [having === "with"]);

const codeOf = (typed: string): string | null => {
  const code = typed.normalize("NFKC").toUpperCase().replace(/\s/g, "");
  return /^(?=.*\d)[0-9A-Z]{18}$/.test(code) ? code : null;
};

/** One page of the companies that the official may read, in one statement. */
export async function readCompaniesList(actor: Actor, query: CompanyQuery): Promise<FoundCompanies> {
  const { search, zoneId, owner, award, account, after, size } = query;
  const reach = narrowed(reachOf(actor, "company.read").zones ?? "all", zoneId);
  const zones = reach === "all" ? null : reach;
  const values: unknown[] = [zones, wanted(owner), wanted(award), after, size + 1, account];
  const code = search === null ? null : codeOf(search);
  const terms = search === null ? [] : searchTerms(search);
  if (search !== null && code === null && terms.length === 0) return { ...cut<CompanyRow>([], size), overflow: false };
  if (code !== null) values.push(code);
  else if (search !== null) values.push(terms, wordPatterns(search));
  const way = zones === null ? "city" : account === null || lasting.includes(account) ? "zones" : "few";
  const among = search === null ? `found AS (${newest[way]})` : code ? byCode : byName;
  const found = await rows<{ [key in keyof CompanyRow]: CompanyRow[key] | null } & { readonly overflow: boolean }>(
    `WITH ${among}
     SELECT c.*, o.overflow FROM (SELECT ${search !== null && code === null ? exceeds(sample, mostCompaniesNamed) : "false"} AS overflow) o
       LEFT JOIN (${shown} WHERE c.id IN (SELECT id FROM found ${next("id")})) c ON true
      ORDER BY c.id DESC`,
    values,
  );
  const those = found.filter((row): row is CompanyRow & { readonly overflow: boolean } => row.id !== null);
  return { ...cut(those, size), overflow: found[0]?.overflow ?? false };
}
