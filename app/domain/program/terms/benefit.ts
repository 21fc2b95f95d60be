import type { TermsInput } from "~/domain/subsidy/types";

/** The terms of a subsidy (docs/rules/calculation.md, "Input") before an award fixes their start. */
export type BenefitTerms = Readonly<Omit<TermsInput, "start">>;

/** One set of terms for all, or one for each answer to a choice. */
export type Benefit =
  | { readonly kind: "same"; readonly terms: BenefitTerms }
  | { readonly kind: "byAnswer"; readonly question: string; readonly cases: Readonly<Record<string, BenefitTerms>> };
