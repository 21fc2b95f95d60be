import { type AwardInput, plannerFor } from "~/domain/subsidy/planner";
import { recapped } from "~/domain/subsidy/recap";
import type { Plan } from "~/domain/subsidy/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { BenefitTerms } from "../program/terms/benefit";
import type { ProgramContent } from "../program/draft/content";
import { expectedInput } from "../program/terms/expected-input";
import type { CountedAnswers } from "../program/form/counted-answers";
import { termsFor } from "../program/terms/terms-for";
import { differingTerms, type TermsField } from "./differing-terms";
import type { CaseSide, FixedAward, ReplayCase } from "./replay-case";

export type CaseAmount = Omit<CaseSide, "result">;

export const noAmount = (without: CaseSide["without"] = null, terms: CaseSide["terms"] = null): CaseAmount => ({
  terms,
  end: null,
  totalFen: 0,
  lines: [],
  without,
});

const planners = new WeakMap<BenefitTerms, ReturnType<typeof plannerFor>>();

/** Cases of the same terms share the object, which is checked once. */
const plannerOf = (terms: BenefitTerms) => {
  const planner = planners.get(terms) ?? plannerFor(terms);
  planners.set(terms, planner);
  return planner;
};

const ofPlan = ({ end, totalFen, lines }: Plan, terms: BenefitTerms): CaseAmount => ({
  terms,
  end,
  totalFen,
  lines,
  without: null,
});

const planned = (award: AwardInput, terms: BenefitTerms): CaseAmount => {
  const result = plannerOf(terms)(award);
  return result.ok ? ofPlan(result.plan, terms) : noAmount("refused", terms);
};

const CAPS: ReadonlySet<TermsField> = new Set(["monthlyCapFen", "annualCapFen", "totalCapFen"]);
const isCap = (field: TermsField): boolean => CAPS.has(field);

const capsOf = ({ monthlyCapFen = null, annualCapFen = null, totalCapFen = null }: BenefitTerms) => ({
  monthlyCapFen,
  annualCapFen,
  totalCapFen,
});

/** Under terms that do not follow from the answers nothing can be said. */
const noTerms = ({ benefit }: ProgramContent): CaseAmount => noAmount(benefit === null ? "noBenefit" : "noTerms");

/** What an award has, as it was fixed. */
export const fixedAmount = (award: FixedAward): CaseAmount => planned(award, award.terms);

/** What an award would have under a version, with the same start, lease and events. `fixed` is what it has. */
export const movedAmount = (
  content: ProgramContent,
  answers: CountedAnswers,
  award: FixedAward,
  fixed: CaseAmount,
): CaseAmount => {
  const terms = termsFor(content, answers);
  if (!terms) return noTerms(content);
  const differing = differingTerms(award.terms, terms);
  if (differing.length === 0) return fixed;
  const { end, totalFen, lines } = fixed;
  if (end === null || !differing.every(isCap)) return planned(award, terms);
  const plan = recapped({ end, totalFen, lines }, capsOf(terms));
  return plan ? ofPlan(plan, terms) : noAmount("refused", terms);
};

/** What an application could be expected to get under a version. */
export const expectedAmount = (
  content: ProgramContent,
  answers: CountedAnswers,
  { wish }: ReplayCase,
  today: CivilDate,
): CaseAmount => {
  const terms = termsFor(content, answers);
  if (!terms) return noTerms(content);
  const input = expectedInput(content, answers, wish, today);
  return input ? planned({ ...input, start: input.terms.start }, terms) : noAmount("noLease", terms);
};
