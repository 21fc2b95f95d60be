import type { ApplicationView } from "~/data/application/application.reader.server";
import { readFreeUnits } from "~/data/space/unit-wish.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { asideId, stepOfAside } from "~/domain/program/form/aside-steps";
import type { QuestionStep } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { problemText } from "~/forms/program/parse-answers";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { answersFromCheck } from "./answers-from-check.server";
import { stepMark } from "~/data/application/step-mark.server";
import { applicationFrame } from "./application-frame.server";
import { answerWords } from "./answer-words";
import { fieldId } from "~/ui/field-id";
import { missingItems, questionLabel } from "./missing-items.server";
import { questionViews } from "~/forms/program/question-views";
import { setAsideWords } from "./set-aside.server";
import { answersAfter, askedIn, draftInput, stepProblems, unitField } from "./step-answers.server";
import { withStartNote } from "./start-note.server";

interface Rendering {
  readonly locale: Locale;
  readonly today: CivilDate;
  /** Whether answers not given yet are named as mistakes. */
  readonly all: boolean;
}

/** Everything that the page of a step shows. */
export async function stepPage(application: ApplicationView, step: QuestionStep, { locale, today, all }: Rendering) {
  const problems = stepProblems(application, step, all);
  const frame = await applicationFrame(application, await missingItems(application, locale), locale);
  const asked = askedIn(application, step);
  const unit = await unitChoice(application, step, locale, today);
  return {
    title: createT(locale, "application")("step.title", {
      step: inLanguage(step.title, locale),
      program: frame.program,
    }),
    heading: inLanguage(step.title, locale),
    frame,
    step: step.key,
    mark: stepMark(step, application),
    asked: fieldsOf(asked, unit),
    views: await withOrigins(
      withStartNote(
        questionViews(asked, application.answers, { language: locale, problems }),
        application.content.firstDay,
        locale,
      ),
      application,
      locale,
    ),
    errors: problems.map((problem) => ({
      id: fieldId(problem.key),
      label: questionLabel(step.questions, problem.key, locale),
      message: problemText(problem),
    })),
    unit,
    aside: asideOn(application, step, locale),
  };
}

/** What was set aside of this step, in a draft; it is not handed in, so that later it is of no use here. */
function asideOn(application: ApplicationView, step: QuestionStep, locale: Locale) {
  const { state, content, setAside } = application;
  const here = state === "draft" ? setAside.filter((each) => stepOfAside(content.steps, each) === step.key) : [];
  return { answers: setAsideWords(application, here, locale), ids: here.map(asideId).join() };
}

/** Fields whose answers a check carried over, and nobody has changed since, say so below their label. */
async function withOrigins<View extends { readonly name: string; readonly hint?: string }>(
  views: readonly View[],
  application: ApplicationView,
  locale: Locale,
): Promise<View[]> {
  const carried = application.state === "draft" ? await answersFromCheck(application) : null;
  if (!carried) return [...views];
  const note = createT(locale, "application")("step.fromCheck", { date: formats(locale).date(carried.on) });
  return views.map((view) =>
    carried.keys.has(view.name) ? { ...view, hint: [view.hint, note].filter(Boolean).join(" ") } : view,
  );
}

const fieldsOf = (asked: readonly { key: string }[], unit: object | null): string[] => [
  ...asked.map(({ key }) => key),
  ...(unit ? [unitField] : []),
];

/** What a step asks for, the wish for a unit included, once its answers stand as given. */
export const fieldsNow = async (application: ApplicationView, step: QuestionStep, rendering: Omit<Rendering, "all">) =>
  fieldsOf(askedIn(application, step), await unitChoice(application, step, rendering.locale, rendering.today));

/** The free units of the site that was chosen, on the step that asks for the site; null elsewhere. */
async function unitChoice(
  { content, answers, unitId, unitLabel, companyId }: ApplicationView,
  step: QuestionStep,
  locale: Locale,
  today: CivilDate,
) {
  const site = answers["site"];
  const asks = content.premises === "unit" && step.questions.some(({ key }) => key === "site");
  if (!asks || typeof site !== "string") return null;
  const t = createT(locale, "application");
  const free = (await readFreeUnits(site, today, companyId)).map(({ id, label, areaM2 }) => ({
    value: id,
    label: t("step.unitLabel", { label, area: formats(locale).area(areaM2) }),
  }));
  const taken = unitId !== null && unitLabel !== null && free.every(({ value }) => value !== unitId);
  const options = taken ? [{ value: unitId, label: unitLabel }, ...free] : free;
  return options.length > 0 ? { name: unitField, options, chosen: unitId ?? "" } : null;
}

/** A step that somebody else changed meanwhile: what was typed, in its fields, and where it differs from what stands. */
export function staleStep(application: ApplicationView, step: QuestionStep, form: FormData, locale: Locale) {
  const answers = answersAfter(application, draftInput(application, step, form));
  const asked = askedIn({ ...application, answers }, step);
  const t = createT(locale, "common");
  const wording = {
    language: locale,
    t,
    files: new Map<string, string>(),
  };
  const yours = answerWords(asked, answers, wording);
  const current = answerWords(asked, application.answers, wording);
  const fields = yours.map(({ key, label, lines }, i) => ({
    key,
    label,
    yours: lines.join(t("marks.next")),
    current: current[i]?.lines.join(t("marks.next")) ?? "",
  }));
  return {
    kind: "stale" as const,
    fields: fields.filter((field) => field.yours !== field.current),
    views: withStartNote(
      questionViews(asked, answers, {
        language: locale,
        problems: stepProblems({ ...application, answers }, step, false),
      }),
      application.content.firstDay,
      locale,
    ),
  };
}
