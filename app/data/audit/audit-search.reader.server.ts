import { rows } from "~/data/kernel/db.server";
import { bounded, exceeds, named, sampleOf } from "~/data/kernel/name-search";
import type { SubjectType } from "~/domain/audit/event";
import { referenceBeginning } from "~/domain/kernel/reference";
import { cleanCode } from "~/domain/kernel/text/clean";
import { searchTerms, wordPatterns } from "~/domain/kernel/text/search-tokens";

/** Where the entries of a search lie: what these people did, and what was done to these subjects. */
export interface AuditPlaces {
  readonly actorIds: readonly string[];
  readonly subjects: readonly (readonly [type: SubjectType, id: string])[];
  /** Whether the search means more cases, companies or people than are looked at. */
  readonly more: boolean;
}

/** What lies beyond these is found by more of its reference or name. */
const most = { cases: 50, companies: 20, people: 20 } as const;
/** How many names with the pairs of characters are compared with the words themselves. */
const mostCompared = 1000;

const pattern = (search: string): string => `${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

interface Place {
  readonly ids: readonly string[];
  readonly more: boolean;
}

const upTo = (limit: number, found: readonly { readonly id: string }[]): Place => ({
  ids: found.slice(0, limit).map(({ id }) => id),
  more: found.length > limit,
});

const byReference = {
  application: "SELECT id, 'application' AS subject FROM application WHERE reference LIKE $1",
  award: `SELECT coalesce(application_id, id) AS id, 'application' AS subject FROM award WHERE reference LIKE $1
    UNION ALL SELECT c.id, 'change' FROM award a JOIN change c ON c.award_id = a.id WHERE a.reference LIKE $1
    UNION ALL SELECT r.id, 'recovery' FROM award a JOIN recovery r ON r.award_id = a.id WHERE a.reference LIKE $1`,
  change: "SELECT id, 'change' AS subject FROM change WHERE reference LIKE $1",
  recovery: "SELECT id, 'recovery' AS subject FROM recovery WHERE reference LIKE $1",
  letter: `SELECT k.id, k.kind::text AS subject FROM letter l
             LEFT JOIN determination d ON d.id = l.determination_id LEFT JOIN change_hearing g ON g.id = l.hearing_id
             LEFT JOIN recovery_hearing r ON r.id = l.recovery_hearing_id
             JOIN case_file k ON k.id = coalesce(d.case_id, g.change_id, r.recovery_id) WHERE l.reference LIKE $1`,
} as const;

type CaseSubject = { readonly id: string; readonly subject: SubjectType };

/** The cases of companies, of any kind. */
const ofCompanies = `SELECT id, 'application' AS subject FROM application WHERE company_id = ANY($1::uuid[])
  UNION ALL SELECT id, 'change' FROM change WHERE company_id = ANY($1::uuid[])
  UNION ALL SELECT id, 'recovery' FROM recovery WHERE company_id = ANY($1::uuid[]) LIMIT ${most.cases + 1}`;

/** Cases by the beginning of their reference, or that of their award or letter. */
async function findCases(search: string): Promise<{ readonly found: readonly CaseSubject[]; readonly more: boolean }> {
  const reference = referenceBeginning(search);
  if (!reference) return { found: [], more: false };
  const { kind, beginning } = reference;
  const found = await rows<CaseSubject>(`${byReference[kind]} LIMIT ${most.cases + 1}`, [`${beginning}%`]);
  return { found: found.slice(0, most.cases), more: found.length > most.cases };
}

interface Named {
  /** With its alias, and the columns of the name and of what it is found by. */
  readonly from: string;
  readonly alias: string;
  readonly name: string;
  readonly tokens: string;
  /** A query of further ids, by $3. */
  readonly beside: string;
  readonly limit: number;
}

/** Things by words of their names, and by something else of their own. */
async function findNamed({ from, alias, name, tokens, beside, limit }: Named, search: string, own: readonly unknown[]) {
  const all = `SELECT ${alias}.id, ${name} AS name FROM ${from} WHERE cardinality($1::text[]) > 0 AND ${tokens} @> $1`;
  const sample = sampleOf(alias);
  const found = await rows<{ id: string | null; more: boolean }>(
    `WITH ${bounded(all, sample, mostCompared)}
     SELECT o.more, f.id FROM (SELECT ${exceeds(sample, mostCompared)} AS more) o LEFT JOIN (
       (${beside} LIMIT ${limit + 1})
        UNION (SELECT c.id FROM candidate c WHERE ${named("c.name", "$2::text[]")} LIMIT ${limit + 1})) f ON true`,
    [searchTerms(search), wordPatterns(search), ...own],
  );
  const those = upTo(
    limit,
    found.flatMap(({ id }) => (id === null ? [] : [{ id }])),
  );
  return { ...those, more: those.more || (found[0]?.more ?? false) };
}

/** Companies by words of their names or by their code. */
const findCompanies = (search: string): Promise<Place> => {
  const code = cleanCode(search).toUpperCase().replace(/\s/g, "");
  return findNamed(
    {
      from: "company k",
      alias: "k",
      name: "k.name || ' ' || coalesce(k.name_en, '')",
      tokens: "k.search_tokens",
      beside: "SELECT k.id FROM company k WHERE k.code = $3::char(18)",
      limit: most.companies,
    },
    search,
    [code.length === 18 ? code : ""],
  );
};

/** People by words of their names, or the beginning of name or address. */
const findPeople = (search: string): Promise<Place> =>
  findNamed(
    {
      from: "user_account u",
      alias: "u",
      name: "u.name",
      tokens: "u.name_tokens",
      beside: `(SELECT u.id FROM user_account u WHERE u.email LIKE $3 LIMIT ${most.people + 1})
        UNION (SELECT u.id FROM user_account u WHERE lower(u.name) LIKE lower($4) LIMIT ${most.people + 1})`,
      limit: most.people,
    },
    search,
    [pattern(search.toLowerCase()), pattern(search)],
  );

/**
 * What a search means: cases by the beginning of a reference, companies with their cases, and people. Each is found by an index, and
 * no more than so many of each are looked at.
 */
export async function findAuditPlaces(search: string): Promise<AuditPlaces> {
  const [cases, companies, people] = await Promise.all([findCases(search), findCompanies(search), findPeople(search)]);
  const theirs = companies.ids.length === 0 ? [] : await rows<CaseSubject>(ofCompanies, [companies.ids]);
  const subjects = [
    ...cases.found.map(({ id, subject }) => [subject, id] as const),
    ...theirs.slice(0, most.cases).map(({ id, subject }) => [subject, id] as const),
    ...companies.ids.map((id) => ["company", id] as const),
    ...people.ids.map((id) => ["account", id] as const),
  ];
  const more = [cases, companies, people].some((place) => place.more) || theirs.length > most.cases;
  return { actorIds: people.ids, subjects, more };
}
