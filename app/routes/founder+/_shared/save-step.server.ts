import type { UseCaseContext } from "~/data/access/context";
import type { ApplicationView } from "~/data/application/application.reader.server";
import type { QuestionStep } from "~/domain/program/form/question";
import { answersAfter, draftInput } from "~/presenters/application/step-answers.server";
import { saveDraft } from "~/use-cases/application/save-draft.server";

/** Saves a step. Returns its new mark, and the form's answers as they stand. */
export async function saveStep(ctx: UseCaseContext, application: ApplicationView, step: QuestionStep, form: FormData) {
  const input = draftInput(application, step, form);
  const mark = await saveDraft(ctx, input);
  return { mark, answers: answersAfter(application, input) };
}
