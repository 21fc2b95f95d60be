import { answerProblems } from "~/domain/program/form/answer-problems";
import { questionsOf } from "~/domain/program/criteria/condition-holds";
import { formQuestions } from "~/domain/program/form/draft-questions";
import { getAt, listAt, nameOfPath, type TreePath } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import { inLanguage } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import type { Answers, Question } from "~/domain/program/form/question";
import { requiredDocuments } from "~/domain/program/form/required-documents";
import { visibleQuestions } from "~/domain/program/form/visible-questions";
import { askedOn } from "~/domain/program/form/wished-start";
import { postedOf } from "~/forms/application/posted";
import { parseDraft } from "~/forms/program/parse-answers";
import { question as questionSchema } from "~/forms/program/question";
import { questionViews } from "~/forms/program/question-views";
import { type Locale, offeredLocales } from "~/i18n/locale";
import type { Voice } from "~/i18n/phrase";
import { type FormPreviewView, PREVIEW_LANGUAGE, type PreviewedQuestion } from "~/ui/program/builder/form-preview-view";
import type { PartRequest } from "./parts.server";
import { conditionSentence } from "./condition-words.server";
import { voices } from "./criteria-words.server";
import { withStartNote } from "~/presenters/application/start-note.server";
import { contentSoFar, previewLanguage } from "../program-preview.server";
import { placeName } from "./questions-page.server";

/** A question as it is written: read, or null as long as it is not complete. */
interface Written {
  readonly path: TreePath;
  readonly read: Question | null;
}

const writtenIn = ({ version: { content } }: PartRequest): Written[] =>
  listAt(content, ["steps"]).flatMap((step, s) =>
    listAt(step, ["questions"]).map((each, q) => {
      const read = questionSchema.safeParse(withoutLeft(each));
      return { path: ["steps", s, "questions", q], read: read.success ? read.data : null };
    }),
  );

/** Keys of the questions that some look back at, and those that these look back at in turn. */
const lookedBackAt = (some: readonly Question[], all: readonly Question[]): Set<string> => {
  const found = new Set<string>();
  const follow = ({ when }: Question): void => {
    for (const key of when ? questionsOf(when) : []) {
      const seen = found.has(key);
      found.add(key);
      if (!seen) all.filter((each) => each.key === key).forEach(follow);
    }
  };
  some.forEach(follow);
  return found;
};

/** Whatever is answered so far is looked at as in a draft: what is still missing is no mistake. */
const MISSING = new Set(["required", "requiredChoice", "requiredFile", "tooFew", "allNeeded"]);

interface Previewing {
  readonly given: PartRequest;
  readonly language: Locale;
  readonly voice: Voice;
  readonly all: readonly Question[];
  readonly answers: Answers;
}

const viewsOf = ({ given, language, all, answers }: Previewing, some: readonly Question[]) => {
  const { firstDay } = contentSoFar(given);
  const problems = answerProblems(askedOn(given.ctx.today, all, firstDay), answers).filter(
    ({ problem }) => !MISSING.has(problem),
  );
  return withStartNote(questionViews(some, answers, { language, problems }), firstDay, language);
};

/** What is to be attached with the answers so far. */
const documentsOf = ({ given, language, all, answers }: Previewing): FormPreviewView["documents"] => {
  const form = { key: "form", title: { en: "", "zh-CN": "" }, questions: all };
  const { documents } = contentSoFar(given);
  return requiredDocuments({ steps: [form], documents }, answers).map(({ key, name, help }) => ({
    key,
    name: inLanguage(name, language),
    help: help ? inLanguage(help, language) : null,
  }));
};

const previewed = (previewing: Previewing, { path, read }: Written): PreviewedQuestion => {
  const { given, language, voice, all, answers } = previewing;
  const { content } = given.version;
  const [key, label] = [nameOfPath(path), placeName(content, path, language)];
  if (!read) return { kind: "unread", key, label };
  const [view] = viewsOf(previewing, [read]);
  if (view && visibleQuestions(all, answers).includes(read)) return { kind: "asked", key, view };
  const when = conditionSentence(getAt(content, [...path, "when"]) ?? null, formQuestions(content), voice);
  return { kind: "hidden", key, label, when };
};

/** The application form of a version, or the page at a place of it, with the answers of a post, which are kept nowhere. */
export async function formPreview(
  given: PartRequest,
  form: FormData,
  only: TreePath | null = null,
): Promise<FormPreviewView> {
  const { content } = given.version;
  const language = previewLanguage(form.get(PREVIEW_LANGUAGE), given.locale);
  const written = writtenIn(given);
  const all = written.flatMap(({ read }) => read ?? []);
  const answers = parseDraft(all, postedOf(form));
  const previewing = { given, language, voice: (await voices())(language), all, answers };
  const places = only ? [only] : listAt(content, ["steps"]).map((_, i): TreePath => ["steps", i]);
  const within = (place: TreePath) => written.filter(({ path }) => path[1] === place[1]);
  const here = only ? within(only).flatMap(({ read }) => read ?? []) : all;
  const back = lookedBackAt(here, all);
  const asked = visibleQuestions(all, answers);
  return {
    language,
    languages: offeredLocales,
    elsewhere: viewsOf(
      previewing,
      asked.filter((each) => back.has(each.key) && !here.includes(each)),
    ),
    pages: places.map((place) => ({
      id: nameOfPath(place),
      title: looseText(getAt(content, [...place, "title"]), language) || placeName(content, place, language),
      questions: within(place).map((each) => previewed(previewing, each)),
    })),
    documents: only ? null : documentsOf(previewing),
  };
}
