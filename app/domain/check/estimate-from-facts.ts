import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { BenefitTerms } from "../program/terms/benefit";
import type { ProgramContent } from "../program/draft/content";
import { type Estimate, estimate } from "../program/terms/estimate";
import type { FactKey, Facts } from "../program/criteria/facts";
import { answersFrom } from "../program/criteria/facts-from";
import { termsFor } from "../program/terms/terms-for";
import { countedAnswers } from "../program/form/counted-answers";
import { questionsIn } from "../program/form/visible-questions";

/** What a program would pay, or the facts that are missing to say so (none when nothing helps), or that it pays no rent. */
export type FactsEstimate =
  | { readonly kind: "amount"; readonly estimate: Estimate; readonly terms: BenefitTerms }
  | { readonly kind: "missing"; readonly facts: readonly FactKey[] }
  | { readonly kind: "noRent" };

/** The facts about the premises that terms depend on: fixed amounts on none, amounts per m² on the area alone. */
const premisesFacts = ({ tiers, rentShareCap }: BenefitTerms): FactKey[] => {
  const ofRent = Boolean(rentShareCap) || tiers.some((tier) => "share" in tier);
  if (ofRent) return ["areaM2", "rentFenPerM2Month"];
  return tiers.some((tier) => "fenPerM2" in tier) ? ["areaM2"] : [];
};

/**
 * Estimates a program from `start` on for what is known. Unknown is never taken as anything: without what it needs there
 * is no figure.
 */
export const estimateFromFacts = (
  content: Pick<ProgramContent, "benefit" | "steps">,
  facts: Facts,
  start: CivilDate,
): FactsEstimate => {
  const { benefit } = content;
  if (benefit === null) return { kind: "noRent" };
  const questions = questionsIn(content);
  const answers = countedAnswers(questions, answersFrom(questions, facts));
  const terms = termsFor(content, answers);
  const deciding = benefit.kind === "byAnswer" && questions.find(({ key }) => key === benefit.question)?.fact;
  const needed = terms ? premisesFacts(terms) : deciding ? [deciding] : [];
  const missing = needed.filter((fact) => !facts[fact]);
  if (missing.length > 0) return { kind: "missing", facts: missing };
  // A fact that the terms do not depend on may be anything.
  const areaM2 = String(facts.areaM2?.value ?? "1");
  const rentFenPerM2Month = Number(facts.rentFenPerM2Month?.value ?? 0);
  const found = terms && estimate(content, answers, { rows: [{ from: start, areaM2, rentFenPerM2Month }] }, start);
  return terms && found ? { kind: "amount", estimate: found, terms } : { kind: "missing", facts: [] };
};
