import type { ProgramContent } from "../draft/content";
import type { Criterion } from "../criteria/criterion";
import { derivedFrom, FACT_KEYS, type FactKey, factDefinition, type FactType } from "../criteria/facts";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Option, Question, SimpleQuestion } from "./question";
import { questionsIn } from "./visible-questions";

/** The kind of question whose answers are values of a fact. */
export const KIND_OF_FACT = {
  number: "number",
  money: "money",
  area: "area",
  date: "date",
  boolean: "yesNo",
  choice: "choice",
  zone: "choice",
} as const satisfies Record<FactType, Question["kind"]>;

/** The facts that criteria look at. */
export const factsIn = (criterion: Criterion): FactKey[] => {
  if ("fact" in criterion) return [criterion.fact];
  if ("not" in criterion) return factsIn(criterion.not);
  return ("all" in criterion ? criterion.all : criterion.any).flatMap(factsIn);
};

/** What people are asked so that a fact is known: what it is derived from, or the fact itself. */
const askedFor = (fact: FactKey): readonly FactKey[] => {
  const sources = derivedFrom(fact);
  return sources.length > 0 ? sources : [fact];
};

/**
 * The facts that deciding on these programs and estimating them takes, as people can be asked for them. What differs from
 * program to program is asked where there is one, and stays unknown where there are several.
 */
export const factsToAsk = (contents: readonly Pick<ProgramContent, "criteria" | "benefit" | "steps">[]): FactKey[] => {
  const needed = new Set<FactKey | undefined>(["areaM2", "rentFenPerM2Month"]);
  for (const content of contents) {
    for (const fact of factsIn(content.criteria).flatMap(askedFor))
      if (contents.length === 1 || !factDefinition(fact).perProgram) needed.add(fact);
    const { benefit } = content;
    if (benefit?.kind === "byAnswer")
      needed.add(questionsIn(content).find(({ key }) => key === benefit.question)?.fact);
  }
  return FACT_KEYS.filter((fact) => needed.has(fact));
};

/** The words of questions about facts. */
export interface FactWords {
  readonly fact: (fact: FactKey) => LocalizedText;
  readonly option: (fact: FactKey, value: string) => LocalizedText;
  readonly zones: readonly Option[];
}

/** Questions, all optional, for a check without an account; each has the key of its fact. */
export const factQuestions = (facts: readonly FactKey[], words: FactWords): Question[] =>
  facts.map((fact): SimpleQuestion => {
    const base = { key: fact, fact, label: words.fact(fact), required: false };
    const { type, options = [] } = factDefinition(fact);
    const kind = KIND_OF_FACT[type];
    if (kind !== "choice") return { ...base, kind };
    return {
      ...base,
      kind,
      options: type === "zone" ? words.zones : options.map((value) => ({ value, label: words.option(fact, value) })),
    };
  });
