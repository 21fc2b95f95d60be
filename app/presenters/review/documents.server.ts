import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { inLanguage } from "~/domain/kernel/localized-text";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { filesFor } from "./case-files";
import type { ReviewVoice } from "./criteria-words.server";

/** Every document that the version asks for, with the files that are here; then files that were given as answers. */
export function caseDocuments(
  head: CaseHead,
  content: ProgramContent,
  { documents }: Pick<CaseRecords, "documents">,
  voice: ReviewVoice,
) {
  const { t, locale } = voice;
  const required = new Set(requiredDocuments(content, head.answers).map(({ key }) => key));
  const stateOf = (key: string) => {
    const here = documents.some(({ requirement, scan }) => requirement === key && scan !== "infected");
    return here ? "here" : required.has(key) ? "missing" : "optional";
  };
  const asked = content.documents.map(({ key, name }) => {
    const files = filesFor(documents, key, voice);
    return { key, name: inLanguage(name, locale), files, state: stateOf(key) } as const;
  });
  const answered = questionsIn(content).flatMap(({ key, kind, label }) => {
    const files = kind === "file" ? filesFor(documents, key, voice) : [];
    const name = t("documents.question", { question: inLanguage(label, locale) });
    return files.length > 0 ? [{ key, name, files, state: "here" } as const] : [];
  });
  return [...asked, ...answered];
}
