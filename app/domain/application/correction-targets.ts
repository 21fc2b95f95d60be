import type { ProgramContent } from "~/domain/program/draft/content";
import { questionsIn } from "~/domain/program/form/visible-questions";

/** What a correction may be asked about: the whole application, a document or a question of the version. */
export const correctionTargets = (content: Pick<ProgramContent, "documents" | "steps">): string[] => [
  "general",
  ...content.documents.map(({ key }) => `document:${key}`),
  ...questionsIn(content).map(({ key }) => `question:${key}`),
];
