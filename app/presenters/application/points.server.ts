import { pathTo } from "~/addresses/path-to";
import type { ApplicationView, CorrectionView } from "~/data/application/application.reader.server";
import { fileAskedBy } from "~/domain/application/point-answers";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fieldId } from "~/ui/field-id";
import { fileIsAwaited } from "./document-items.server";
import { requirementNames } from "./handed-in.server";

/** A point of a correction request: what it concerns in words, and where that is mended. */
export interface PointView {
  readonly id: string;
  readonly about: string;
  readonly href: string | null;
  readonly message: string;
  readonly answer: string | null;
  /** Whether a file that is asked for has come since; null where none is. */
  readonly file: "came" | "none" | null;
}

/** The points of a request, in their order. */
export function pointViews(application: ApplicationView, { points }: CorrectionView, locale: Locale): PointView[] {
  const t = createT(locale, "application");
  const names = requirementNames(application, locale);
  return points.map(({ id, target, message, answer }) => {
    const [kind, key = ""] = target.split(":");
    const requirement = fileAskedBy(application.content, target);
    const step = application.content.steps.find(({ questions }) => questions.some((each) => each.key === key));
    const question =
      kind === "question" && step
        ? `${pathTo("/founder/applications/:id/steps/:step", { id: application.id, step: step.key }, { check: "1" })}#${fieldId(key)}`
        : null;
    return {
      id,
      message,
      answer,
      file: requirement === null ? null : fileIsAwaited(application, requirement) ? "none" : "came",
      about: kind === "general" ? t("corrections.general") : (names.get(key) ?? key),
      href:
        requirement !== null || kind === "document"
          ? `${pathTo("/founder/applications/:id/documents", { id: application.id })}#document-${key}`
          : question,
    };
  });
}
