import { conditionHolds, questionsOf } from "../criteria/condition-holds";
import type { ProgramContent } from "../draft/content";
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

/** A document to have ready; `certain` is false where it takes an answer that is not known yet. */
export interface DocumentToPrepare {
  readonly document: DocumentRequirement;
  readonly certain: boolean;
}

/** The documents that a company should have ready before it applies: those it will need, and those it may need. */
export const documentsToPrepare = (
  content: Pick<ProgramContent, "documents" | "steps">,
  answers: Answers,
): DocumentToPrepare[] => {
  const required = new Set(requiredDocuments(content, answers));
  return content.documents.flatMap((document) => {
    const { requiredWhen } = document;
    const open = requiredWhen !== "always" && questionsOf(requiredWhen).some((key) => answers[key] === undefined);
    return required.has(document) || open ? [{ document, certain: !open }] : [];
  });
};
