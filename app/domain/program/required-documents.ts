import { conditionHolds } from "./condition-holds";
import type { ProgramContent } from "./content";
import type { DocumentRequirement } from "./document-requirement";
import type { Answers } from "./question";
import { questionsIn, visibleAnswers } from "./visible-questions";

/** The documents to attach, given the answers so far. */
export const requiredDocuments = (
  content: Pick<ProgramContent, "documents" | "steps">,
  answers: Answers,
): DocumentRequirement[] => {
  const counted = visibleAnswers(questionsIn(content), answers);
  return content.documents.filter(
    ({ requiredWhen }) => requiredWhen === "always" || conditionHolds(requiredWhen, counted),
  );
};
