import { START_QUESTION } from "~/domain/program/form/wished-start";
import type { FirstDay } from "~/domain/program/terms/first-day";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Fields of a form; that for the first day says where the version binds it. */
export const withStartNote = <View extends { readonly name: string; readonly hint?: string }>(
  views: readonly View[],
  bound: FirstDay,
  locale: Locale,
): View[] => {
  if (bound === "any") return [...views];
  const note = createT(locale, "application")("step.firstOfMonth");
  return views.map((view) =>
    view.name === START_QUESTION ? { ...view, hint: [view.hint, note].filter(Boolean).join(" ") } : view,
  );
};
