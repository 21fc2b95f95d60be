/** Parts of the check's form, in their order. */
export const questionGroups = ["company", "founder", "premises"] as const;
export type QuestionGroup = (typeof questionGroups)[number];
