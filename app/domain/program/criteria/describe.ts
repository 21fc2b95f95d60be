import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Criterion, FactCriterion, ParameterValue } from "./criterion";
import { type FactKey, factDefinition, type FactValue } from "./facts";
import type { Phrase, Term } from "../terms/phrase";

/** A criterion as the parts of a sentence, in its shape. Each phrase keeps the clause it comes from. */
export type Sentence =
  | { readonly kind: "all" | "any"; readonly parts: readonly Sentence[] }
  | { readonly kind: "not"; readonly part: Sentence }
  | ({ readonly kind: "phrase"; readonly clause: string } & Phrase)
  /** What is asked from each day on, until the next. */
  | { readonly kind: "dated"; readonly clause: string; readonly rows: readonly { from: CivilDate; phrase: Phrase }[] };

const listOf = (value: ParameterValue): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

const valueTerm = (fact: FactKey, value: ParameterValue): Term => {
  const { type, unit = null } = factDefinition(fact);
  switch (type) {
    case "number":
      return { kind: "number", value: Number(value), unit };
    case "money":
      return { kind: "money", fen: Number(value) };
    case "area":
      return { kind: "area", m2: String(value) };
    case "date":
      return { kind: "date", date: String(value) };
    case "zone":
      return { kind: "zones", slugs: listOf(value) };
    case "boolean":
    case "choice":
      return { kind: "options", fact, values: listOf(value) };
  }
};

/** The value of a fact as a term. Ages have fractions: rounded up, so that a company past its 24 months is not shown as 24. */
export const factTerm = (fact: FactKey, value: FactValue): Term => {
  const { since } = factDefinition(fact);
  return valueTerm(fact, since ? Math.ceil(Number(value) * 10) / 10 : value);
};

const phraseOf = (fact: FactKey, comparison: FactCriterion["comparison"], value: ParameterValue): Phrase => {
  if (typeof value === "boolean") return { key: `criteria:boolean.${fact}.${value}`, terms: {} };
  const key = `criteria:fact.${fact}`;
  const term = valueTerm(fact, value);
  if (term.kind === "options") return { key, terms: { value: { ...term, kind: "oneOf" } } };
  return { key, terms: { value: term.kind === "zones" ? term : { kind: "compared", comparison, term } } };
};

/**
 * One condition: `criteria:boolean.firstLicence.true`, or `criteria:fact.insuredStaff` with its value compared; a phrase for
 * each day from which another value holds.
 */
const describeFact = ({ fact, comparison, value, clause }: FactCriterion): Sentence =>
  typeof value === "object" && "dated" in value
    ? {
        kind: "dated",
        clause,
        rows: value.dated.map((row) => ({ from: row.from, phrase: phraseOf(fact, comparison, row.value) })),
      }
    : { kind: "phrase", clause, ...phraseOf(fact, comparison, value) };

/** The tree as the parts of a sentence that i18n prints in each language. */
export const describe = (criterion: Criterion): Sentence => {
  if ("fact" in criterion) return describeFact(criterion);
  if ("not" in criterion) return { kind: "not", part: describe(criterion.not) };
  return "all" in criterion
    ? { kind: "all", parts: criterion.all.map(describe) }
    : { kind: "any", parts: criterion.any.map(describe) };
};
