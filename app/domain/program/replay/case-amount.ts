import { planSubsidy } from "~/domain/subsidy/plan";
import type { PlanInput } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/time/civil-date";
import type { BenefitTerms } from "../benefit";
import type { ProgramContent } from "../content";
import { expectedInput } from "../expected-input";
import type { Answers } from "../question";
import { termsFor } from "../terms-for";
import { differingTerms } from "./differing-terms";
import { type CaseSide, type FixedAward, inputOf, type ReplayCase } from "./replay-case";

export type CaseAmount = Omit<CaseSide, "result">;

export const noAmount = (without: CaseSide["without"] = null, terms: CaseSide["terms"] = null): CaseAmount => ({
  terms,
  end: null,
  totalFen: 0,
  lines: [],
  without,
});

const planned = (input: PlanInput, terms: BenefitTerms): CaseAmount => {
  const result = planSubsidy(input);
  if (!result.ok) return noAmount("refused", terms);
  const { end, totalFen, lines } = result.plan;
  return { terms, end, totalFen, lines, without: null };
};

/** Under terms that do not follow from the answers nothing can be said. */
const noTerms = ({ benefit }: ProgramContent): CaseAmount => noAmount(benefit === null ? "noBenefit" : "noTerms");

/** What an award has, as it was fixed. */
export const fixedAmount = (award: FixedAward): CaseAmount => planned(inputOf(award, award.terms), award.terms);

/** What an award would have under a version, with the same start, lease and events. `fixed` is what it has. */
export const movedAmount = (
  content: ProgramContent,
  answers: Answers,
  award: FixedAward,
  fixed: CaseAmount,
): CaseAmount => {
  const terms = termsFor(content, answers);
  if (!terms) return noTerms(content);
  return differingTerms(award.terms, terms).length === 0 ? fixed : planned(inputOf(award, terms), terms);
};

/** What an application could be expected to get under a version. */
export const expectedAmount = (
  content: ProgramContent,
  answers: Answers,
  { wish }: ReplayCase,
  today: CivilDate,
): CaseAmount => {
  const terms = termsFor(content, answers);
  if (!terms) return noTerms(content);
  const input = expectedInput(content, answers, wish, today);
  return input ? planned(input, terms) : noAmount("noLease", terms);
};
