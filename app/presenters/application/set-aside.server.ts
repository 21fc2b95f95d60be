import type { ApplicationView } from "~/data/application/application.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { AnswerAside } from "~/domain/program/form/move-forward";
import type { Question } from "~/domain/program/form/question";
import { type Locale, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { answerWords } from "./answer-words";

/** An answer that was or will be set aside, in words. */
export interface AsideWords {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly reason: AnswerAside["reason"];
  /** Number of the version that it answered; null while it is not set aside yet. */
  readonly version: number | null;
}

/** Answers that no longer fit, in words, with what their questions were like. */
export function setAsideWords(
  { documents }: Pick<ApplicationView, "documents">,
  aside: readonly (AnswerAside & { readonly version?: number })[],
  locale: Locale,
): AsideWords[] {
  const t = createT(locale, "common");
  const language = textLocale(locale);
  const files = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  const wording = { language, t, files };
  return aside.map(({ key, label, kind, options, answer, reason, version = null }, i) => {
    // Only what it takes to read the answer is kept of its question; it is never asked again.
    const question = { key, label, kind, options, required: false } as unknown as Question;
    const [words] = answerWords([question], { [key]: answer }, wording);
    return { key: `${i} ${key}`, label: inLanguage(label, language), lines: words?.lines ?? [], reason, version };
  });
}
