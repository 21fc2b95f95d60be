import type { ApplicationView } from "~/data/application/application.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { documentItems } from "./document-items.server";
import type { MissingItem } from "./missing-items.server";
import { newVersionOf } from "./new-version.server";

/** What every page of an application in the making shows of it. */
export async function applicationFrame(application: ApplicationView, missing: readonly MissingItem[], locale: Locale) {
  const { id, content, companyName, reference, state } = application;
  const documents = missing.some(({ href }) => href.includes("/documents#"));
  return {
    id,
    program: inLanguage(content.name, locale),
    companyName,
    reference,
    documentsDone: !documents && documentItems(application, locale).every(({ state: each }) => each !== "asked"),
    newVersion: await newVersionOf(application, locale),
    last: state === "correction" ? ("corrections" as const) : ("submission" as const),
    steps: content.steps.map(({ key, title }) => ({
      key,
      title: inLanguage(title, locale),
      done: missing.every(({ step }) => step !== key),
    })),
  };
}
