import { searchTerms } from "~/domain/company/search-tokens";
import { parseReference } from "~/domain/reference/reference";

type Bind = (value: unknown, type: string) => string;

/** What was typed into the search, as SQL: the ids it matches, and whether an application `a` belongs to them. */
export interface QueueSearch {
  /** Which column of an application the matches name. */
  readonly column: "id" | "company_id";
  readonly matches: (bind: Bind) => string;
  readonly holds: (bind: Bind) => string;
}

const plain = (typed: string): string => typed.normalize("NFKC").toUpperCase().replace(/\s/g, "");

/** A reference from its city on, however far it was typed, in the form in which references are kept. */
export function referencePrefix(typed: string): string | null {
  const parsed = parseReference(typed);
  if (parsed.ok) return parsed.kind === "application" ? parsed.reference : null;
  const [, city, year, number = ""] =
    /^([A-Z]{2,3})-?(\d{4})-?(\d*)(?:-\d?)?$/.exec(plain(typed).replace(/[‐-―−]/g, "-")) ?? [];
  return city && year ? `${city}-${year}-${number}` : null;
}

const byReference = (prefix: string): QueueSearch => {
  const like = (bind: Bind) => `a.reference LIKE ${bind(`${prefix}%`, "text")}`;
  return { column: "id", matches: (bind) => `SELECT a.id FROM application a WHERE ${like(bind)}`, holds: like };
};

const byCompany = (condition: (bind: Bind) => string): QueueSearch => ({
  column: "company_id",
  matches: (bind) => `SELECT c.id FROM company c WHERE ${condition(bind)}`,
  // A subquery in the select list is looked up case by case: it cannot be turned into a join over all companies.
  holds: (bind) => `(SELECT ${condition(bind)} FROM company c WHERE c.id = a.company_id)`,
});

const byName = (typed: string): QueueSearch | null => {
  const terms = searchTerms(typed);
  if (terms.length === 0) return null;
  // The pairs of a longer word may stand apart in a name, so its words are compared as well.
  const words =
    typed
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const patterns = words.map((word) => `%${word}%`);
  return byCompany(
    (bind) =>
      `c.search_tokens @> ${bind(terms, "text[]")}
       AND lower(normalize(c.name || ' ' || coalesce(c.name_en, ''), NFKC)) LIKE ALL (${bind(patterns, "text[]")})`,
  );
};

/** Reads a reference (whole or its beginning), a company code, or words of a company's name; null for nothing searchable. */
export function queueSearch(typed: string): QueueSearch | null {
  const prefix = referencePrefix(typed);
  if (prefix) return byReference(prefix);
  const code = plain(typed);
  if (/^(?=.*\d)[0-9A-Z]{18}$/.test(code)) return byCompany((bind) => `c.code = ${bind(code, "char(18)")}`);
  return byName(typed);
}
