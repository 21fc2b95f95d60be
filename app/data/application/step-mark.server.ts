import type { Answers, QuestionStep } from "~/domain/program/form/question";
import { fingerprint } from "~/platform/fingerprint.server";

/** What a step of the form holds, as the person who fills it in sees it. */
export interface StepTyped {
  readonly answers: Answers;
  /** Where the step asks for one. */
  readonly unitId: string | null;
}

/** Marks what a step held when it was read: two people may work on different steps, not unknowingly on the same. */
export const stepMark = (step: QuestionStep, { answers, unitId }: StepTyped): string =>
  fingerprint([step.questions.map(({ key }) => answers[key] ?? null), unitId]);
