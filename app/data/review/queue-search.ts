import { searchTerms, wordPatterns } from "~/domain/kernel/text/search-tokens";
import { referenceBeginning } from "~/domain/kernel/reference";
import { named, type RowSample, sampleOf } from "../kernel/name-search";

export type Bind = (value: unknown, type: string) => string;

/**
 * What was typed into the search, as SQL. At most so many candidates are looked at: what more than those match is not worth
 * reading, and no order of the queue finds the first of them without reading the rest.
 */
export interface QueueSearch {
  /** Which column of an application the matches name. */
  readonly column: "id" | "company_id";
  /** How many candidates are looked at. */
  readonly most: number;
  /** Candidates in any number: companies `c` with their `id` and what `matches` needs, or applications `a` with what a queue asks of them. */
  readonly candidates: (bind: Bind) => string;
  /** Null where an index gives candidates one by one. */
  readonly sample: RowSample | null;
  /** What a candidate `c` must be beside; null where every candidate matches. */
  readonly matches: ((bind: Bind) => string) | null;
}

/** More companies than this are answered with "add a word". */
export const mostCompanies = 1000;

/** More applications than this are answered with "type more of the reference". */
export const mostReferences = 1000;

const plain = (typed: string): string => typed.normalize("NFKC").toUpperCase().replace(/\s/g, "");

const ofCase = "a.id, a.program_id, a.zone_id, a.state, a.assignee_id, a.submitted_at, a.due_on";
const companyName = "c.name || ' ' || coalesce(c.name_en, '')";

/** Applications by how their reference begins, and those of companies that are called so: a company may be named AI2025. */
const byReference = (typed: string, beginning: string): QueueSearch => ({
  column: "id",
  most: mostReferences,
  candidates(bind) {
    const prefix = bind(`${beginning}%`, "text");
    const [terms, patterns] = [bind(searchTerms(typed), "text[]"), bind(wordPatterns(typed), "text[]")];
    return `SELECT ${ofCase} FROM application a WHERE a.reference LIKE ${prefix}
      UNION ALL SELECT ${ofCase} FROM (
        SELECT c.id FROM company c WHERE c.search_tokens @> ${terms} AND ${named(companyName, patterns)} LIMIT ${mostCompanies}) c
        JOIN application a ON a.company_id = c.id AND a.reference NOT LIKE ${prefix}`;
  },
  sample: null,
  matches: null,
});

const byCode = (code: string): QueueSearch => ({
  column: "company_id",
  most: mostCompanies,
  candidates: (bind) => `SELECT c.id FROM company c WHERE c.code = ${bind(code, "char(18)")}`,
  sample: null,
  matches: null,
});

const byName = (typed: string): QueueSearch | null => {
  const terms = searchTerms(typed);
  if (terms.length === 0) return null;
  const patterns = wordPatterns(typed);
  return {
    column: "company_id",
    most: mostCompanies,
    candidates: (bind) =>
      `SELECT c.id, c.name, c.name_en FROM company c WHERE c.search_tokens @> ${bind(terms, "text[]")}`,
    sample: sampleOf("c"),
    matches: patterns.length === 0 ? null : (bind) => named(companyName, bind(patterns, "text[]")),
  };
};

/** Reads a reference (whole or its beginning), a company code, or words of a company's name; null for nothing searchable. */
export function queueSearch(typed: string): QueueSearch | null {
  const reference = referenceBeginning(typed);
  if (reference?.kind === "application") return byReference(typed, reference.beginning);
  const code = plain(typed);
  return /^(?=.*\d)[0-9A-Z]{18}$/.test(code) ? byCode(code) : byName(typed);
}
