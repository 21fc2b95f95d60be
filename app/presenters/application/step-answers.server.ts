import type { ApplicationView } from "~/data/application/application.reader.server";
import type { AnswerProblem } from "~/domain/program/form/answer-problems";
import { answerProblems } from "~/domain/program/form/answer-problems";
import type { Answers, QuestionStep } from "~/domain/program/form/question";
import { questionsIn, visibleQuestions } from "~/domain/program/form/visible-questions";
import { askedOn } from "~/domain/program/form/wished-start";
import { postedOf } from "~/forms/application/posted";
import { parseDraft } from "~/forms/program/parse-answers";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import type { DraftInput } from "~/use-cases/application/save-draft.server";

/** The field of the unit wished for; not a question of the program, so its name is none of theirs. */
export const unitField = "unit-wish";

/** The step of the form that a page is about. Throws NotFound when there is none. */
export function stepOf({ content }: Pick<ApplicationView, "content">, key: string | undefined): QuestionStep {
  const step = content.steps.find((each) => each.key === key);
  if (!step) throw new NotFound();
  return step;
}

/** The questions of a step that are asked, given the answers of the whole form. */
export function askedIn({ content, answers }: Pick<ApplicationView, "content" | "answers">, step: QuestionStep) {
  const asked = new Set(visibleQuestions(questionsIn(content), answers).map(({ key }) => key));
  return step.questions.filter(({ key }) => asked.has(key));
}

/** What is wrong with the answers of a step. Answers not given yet count only when `all` is asked for. */
export function stepProblems(
  { content, answers, handedInOn }: Pick<ApplicationView, "content" | "answers" | "handedInOn">,
  step: QuestionStep,
  all: boolean,
): AnswerProblem[] {
  const keys = new Set(step.questions.map(({ key }) => key));
  const missing = new Set(["required", "requiredChoice", "requiredFile", "tooFew", "allNeeded"]);
  return answerProblems(askedOn(handedInOn, questionsIn(content), content.firstDay), answers).filter(
    ({ key, problem }) => keys.has(key.split("[")[0] ?? "") && (all || !missing.has(problem)),
  );
}

/** What was posted for a step, as the use case takes it. */
export function draftInput(application: ApplicationView, step: QuestionStep, form: FormData): DraftInput {
  const posted = postedOf(form);
  const unit = form.get(unitField);
  return {
    applicationId: application.id,
    step: step.key,
    mark: String(form.get("mark") ?? ""),
    asked: step.questions.map(({ key }) => key).filter((key) => Object.hasOwn(posted, key)),
    answers: parseDraft(step.questions, posted),
    ...(unit === null ? {} : { unitId: isId(unit) ? unit : null }),
  };
}

/** The whole form's answers after a post, as they would stand. */
export const answersAfter = (
  { answers }: Pick<ApplicationView, "answers">,
  { asked, answers: typed }: DraftInput,
): Answers => ({
  ...Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.includes(key))),
  ...typed,
});
