import type { ApplicationView } from "~/data/application/application.reader.server";
import { states } from "~/domain/application/states";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { QuestionStep } from "~/domain/program/form/question";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { TypedText } from "~/ui/patterns/came-late";
import { applicationFrame } from "./application-frame.server";
import { staleStep } from "./step-page.server";

/** What the page of a step says once the application takes no answers any more: why, and what can be done. */
export async function closedStep(application: ApplicationView, step: QuestionStep, locale: Locale) {
  const t = createT(locale, "application");
  const { state, submittedAt } = application;
  const frame = await applicationFrame(application, [], locale);
  const decided = submittedAt !== null && states[state].live;
  return {
    kind: "closed" as const,
    title: t("step.title", { step: inLanguage(step.title, locale), program: frame.program }),
    heading: inLanguage(step.title, locale),
    frame,
    said: decided
      ? t("step.submittedMeanwhile", { time: formats(locale).dateTime(submittedAt) })
      : t("errors.notEditable"),
    next: decided ? t("step.submittedNext") : t("step.closedNext"),
  };
}

/** What was typed into a step that came too late, where it differs from what stands. */
export const cameLate = (application: ApplicationView, step: QuestionStep, form: FormData, locale: Locale) => ({
  kind: "late" as const,
  typed: staleStep(application, step, form, locale).fields.map(({ key, label, yours }): TypedText => ({
    key,
    label,
    text: yours,
  })),
});
