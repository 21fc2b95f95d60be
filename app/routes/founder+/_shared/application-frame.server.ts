import type { ApplicationView } from "~/data/application.reader.server";
import { inLanguage } from "~/domain/program/localized-text";
import type { Locale } from "~/i18n/locale";
import type { MissingItem } from "./missing-items.server";

/** What every page of an application in the making shows of it. */
export function frameOf(application: ApplicationView, missing: readonly MissingItem[], locale: Locale) {
  const { id, content, companyName, reference, state } = application;
  const documents = missing.some(({ href }) => href.includes("/documents#"));
  return {
    id,
    program: inLanguage(content.name, locale),
    companyName,
    reference,
    documentsDone: !documents,
    last: state === "correction" ? ("corrections" as const) : ("submission" as const),
    steps: content.steps.map(({ key, title }) => ({
      key,
      title: inLanguage(title, locale),
      done: missing.every(({ step }) => step !== key),
    })),
  };
}
