import type { Criterion, FactCriterion, ParameterValue } from "./criterion";
import { type FactKey, factDefinition } from "./facts";
import type { Phrase, Term } from "./phrase";

/** A criterion as the parts of a sentence, in its shape. Each phrase keeps the clause it comes from. */
export type Sentence =
  | { readonly kind: "all" | "any"; readonly parts: readonly Sentence[] }
  | { readonly kind: "not"; readonly part: Sentence }
  | ({ readonly kind: "phrase"; readonly clause: string } & Phrase);

const listOf = (value: ParameterValue): string[] => (Array.isArray(value) ? value.map(String) : [String(value)]);

/** A value of a fact, or one it is compared with, as a term. */
export const factTerm = (fact: FactKey, value: ParameterValue): Term => {
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

const parameterTerm = ({ fact, value }: FactCriterion): Term =>
  typeof value === "object" && "dated" in value
    ? { kind: "dated", values: value.dated.map((each) => ({ from: each.from, term: factTerm(fact, each.value) })) }
    : factTerm(fact, value);

/** One condition as a phrase: `criteria:boolean.firstLicence.true`, or `criteria:date.atLeast` with its fact and value. */
export const describeFact = (criterion: FactCriterion): Phrase => {
  const { fact, comparison, value } = criterion;
  const { type } = factDefinition(fact);
  if (typeof value === "boolean") return { key: `criteria:boolean.${fact}.${value}`, terms: {} };
  const manner = type === "date" ? "date" : type === "choice" || type === "zone" ? "choice" : "quantity";
  return {
    key: `criteria:${manner}.${comparison}`,
    terms: { fact: { kind: "fact", fact }, value: parameterTerm(criterion) },
  };
};

/** The tree as the parts of a sentence that i18n prints in each language. */
export const describe = (criterion: Criterion): Sentence => {
  if ("fact" in criterion) return { kind: "phrase", clause: criterion.clause, ...describeFact(criterion) };
  if ("not" in criterion) return { kind: "not", part: describe(criterion.not) };
  return "all" in criterion
    ? { kind: "all", parts: criterion.all.map(describe) }
    : { kind: "any", parts: criterion.any.map(describe) };
};
