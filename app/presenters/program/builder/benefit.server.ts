import { benefitFields, termsPlaces, withCases } from "~/forms/program/builder/parts/benefit";
import { SAMPLE_NAMES } from "~/forms/program/builder/sample";
import { getAt } from "~/domain/kernel/draft-tree";
import { termProblems } from "~/forms/program/term-problems";
import type { BuilderPart } from "./parts.server";

/** What the program pays for space, with the problems that the calculation finds in it, and other benefits in words. */
export const benefitPart: BuilderPart = {
  section: "benefit",
  partFor: ({ locale }) => ({
    fieldsOf: (tree) => benefitFields(tree, locale),
    problemsOf: (tree) => termsPlaces(tree).flatMap((place) => termProblems(getAt(tree, place), place)),
    settle: (read) => withCases(read, locale),
    beside: SAMPLE_NAMES,
  }),
};
