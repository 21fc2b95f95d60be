import { type CriterionResult, factResults } from "../program/criteria/evaluate";
import type { FactKey } from "../program/criteria/facts";
import { differingTerms, type TermsField } from "./differing-terms";
import type { CaseOutcome, CaseSide } from "./replay-case";

/** Why a case comes out differently: a condition on a fact, a field of the terms, or why there is no amount. */
export type ReplayReason =
  | `criteria.${FactKey}`
  | `terms.${TermsField}`
  | `without.${NonNullable<CaseSide["without"]>}`;

const truthsByFact = (result: CriterionResult): Map<FactKey, string> => {
  const truths = new Map<FactKey, string>();
  for (const { criterion, truth } of factResults(result))
    truths.set(criterion.fact, `${truths.get(criterion.fact) ?? ""} ${truth}`);
  return truths;
};

/** The facts whose conditions come out differently. */
const criteriaReasons = ({ before, after }: CaseOutcome): ReplayReason[] => {
  if (before.result.truth === after.result.truth) return [];
  const [was, is] = [truthsByFact(before.result), truthsByFact(after.result)];
  const facts = [...new Set([...was.keys(), ...is.keys()])];
  return facts.filter((fact) => was.get(fact) !== is.get(fact)).map((fact): ReplayReason => `criteria.${fact}`);
};

const termsReasons = ({ before, after }: CaseOutcome): ReplayReason[] =>
  before.totalFen === after.totalFen || !before.terms || !after.terms
    ? []
    : differingTerms(before.terms, after.terms).map((field): ReplayReason => `terms.${field}`);

/** Why the two versions come to different results; nothing where they do not. */
export const reasonsOf = (outcome: CaseOutcome): ReplayReason[] => {
  const { before, after } = outcome;
  const changes = before.totalFen !== after.totalFen || before.result.truth !== after.result.truth;
  if (!changes) return [];
  const without = before.without === after.without ? null : (after.without ?? before.without);
  return [...criteriaReasons(outcome), ...termsReasons(outcome), ...(without ? [`without.${without}` as const] : [])];
};
