import type { Benefit, BenefitTerms } from "./benefit";
import type { ProgramContent } from "../draft/content";
import type { CountedAnswers } from "../form/counted-answers";

/** The terms that the answers lead to; null when the deciding question is not answered with one of the cases. */
export const termsFor = (
  { benefit }: Pick<ProgramContent, "benefit">,
  answers: CountedAnswers,
): BenefitTerms | null => {
  if (benefit?.kind !== "byAnswer") return benefit?.terms ?? null;
  const answer = answers[benefit.question];
  return typeof answer === "string" && Object.hasOwn(benefit.cases, answer) ? (benefit.cases[answer] ?? null) : null;
};

/** Every set of terms of a benefit, with the answer that leads to it (null when it is the same for all). */
export const termsCases = (benefit: Benefit): { answer: string | null; terms: BenefitTerms }[] =>
  benefit.kind === "same"
    ? [{ answer: null, terms: benefit.terms }]
    : Object.entries(benefit.cases).map(([answer, terms]) => ({ answer, terms }));
