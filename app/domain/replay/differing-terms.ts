import type { BenefitTerms } from "../program/terms/benefit";
import { sameJson } from "./same-json";

export type TermsField = keyof BenefitTerms & string;

const compare = (a: BenefitTerms, b: BenefitTerms): TermsField[] => {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as TermsField[];
  return fields.filter((field) => !sameJson(a[field] ?? null, b[field] ?? null));
};

const known = new WeakMap<BenefitTerms, WeakMap<BenefitTerms, TermsField[]>>();

/** The fields in which two sets of terms differ; absent is the same as null. Many cases share their terms: two objects are compared once. */
export const differingTerms = (a: BenefitTerms, b: BenefitTerms): readonly TermsField[] => {
  if (a === b) return [];
  const ofA = known.get(a) ?? new WeakMap<BenefitTerms, TermsField[]>();
  known.set(a, ofA);
  const fields = ofA.get(b) ?? compare(a, b);
  ofA.set(b, fields);
  return fields;
};
