import type { Locale } from "~/i18n/locale";
import type { QuestionView } from "~/domain/program/form/question-view";

/** The name of the buttons that choose a language; no question has such a key. */
export const PREVIEW_LANGUAGE = "~language";

/** A question of a page that is previewed. */
export type PreviewedQuestion =
  | { readonly kind: "asked"; readonly key: string; readonly view: QuestionView }
  /** Not asked with the answers so far; `when` says when it is. */
  | { readonly kind: "hidden"; readonly key: string; readonly label: string; readonly when: string }
  /** Not complete enough to be shown. */
  | { readonly kind: "unread"; readonly key: string; readonly label: string };

/** The application form of a version, or a page of it, with answers that are kept nowhere. */
export interface FormPreviewView {
  readonly language: Locale;
  readonly languages: readonly Locale[];
  /** Questions of other pages that those of this page look back at; none where all pages are shown. */
  readonly elsewhere: readonly QuestionView[];
  readonly pages: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly PreviewedQuestion[];
  }[];
  /** What is to be attached with these answers; null where only a page is shown. */
  readonly documents: readonly { readonly key: string; readonly name: string; readonly help: string | null }[] | null;
}
