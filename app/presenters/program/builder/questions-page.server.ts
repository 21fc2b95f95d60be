import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import {
  codeOfPlace,
  earlierQuestions,
  type PlacedQuestion,
  placedQuestions,
  placeOfCode,
} from "~/domain/program/form/draft-questions";
import { getAt, listAt, nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { FACT_KEYS } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import { premisesMissing } from "~/domain/program/form/premises-defaults";
import type { ContentProblem } from "~/forms/program/check-questions";
import { QUESTION_KINDS } from "~/forms/program/builder/parts/question";
import { errorText } from "~/i18n/error-text";
import type { Locale } from "~/i18n/locale";
import { placeTrail } from "~/i18n/place-trail";
import type { Voice } from "~/i18n/phrase";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import type { QuestionPageView, QuestionRowView } from "~/ui/program/builder/question-list-view";
import { placesMark } from "~/data/program/places-mark.server";
import { type FrameGiven, versionFrame, programName } from "./frame.server";
import { conditionSentence } from "./condition-words.server";
import { problemsOf } from "./criteria-page.server";
import { voices } from "./criteria-words.server";

export type QuestionsGiven = Omit<FrameGiven, "section">;

export const questionsHref = (version: VersionView): string =>
  pathTo("/admin/versions/:id/questions", { id: version.id });

/** The address of a page or question of the form. */
export const placeHref = (version: VersionView, path: TreePath): string =>
  `${questionsHref(version)}/${codeOfPlace(version.content, path)}`;

/** The place that an address means. Throws NotFound where there is none. */
export const questionPlace = (version: VersionView, code: string | undefined): TreePath => {
  const path = placeOfCode(version.content, code ?? "");
  if (!path) throw new NotFound();
  return path;
};

/** What a page or question is called. */
export const placeName = (content: Tree, path: TreePath, locale: Locale): string => {
  const words = looseText(getAt(content, [...path, path.length === 2 ? "title" : "label"]), locale);
  return words || createT(locale, "builder")("questions.unnamed");
};

/** The frame of a page about questions. */
export const questionsFrame = (given: QuestionsGiven) => {
  const { version, locale, page } = given;
  const heading = page?.heading ?? createT(locale, "builder")("section.questions");
  const frame = versionFrame({ ...given, section: "questions" }, version.content, problemsOf(given));
  return {
    frame,
    title: createT(locale, "common")("marks.beside", { text: heading, more: programName(version, locale) }),
  };
};

interface RowGiven {
  readonly version: VersionView;
  readonly voice: Voice;
  readonly problems: readonly ContentProblem[];
}

/** The problems at a place, but those of the questions within it. */
const problemsAt = ({ voice: { t }, problems }: RowGiven, path: TreePath): string[] => {
  const place = nameOfPath(path);
  const own = problems.filter((each) => {
    const name = nameOfPath(each.path);
    return name === place || (name.startsWith(`${place}.`) && !name.startsWith(`${place}.questions[`));
  });
  const above = placeTrail(t, path).length;
  return own.map(({ path: at, message }) => {
    const field = placeTrail(t, at).slice(above).join(t("common:marks.list"));
    return field === ""
      ? errorText(t, message)
      : t("common:form.errorOf", { label: field, message: errorText(t, message) });
  });
};

const rowOf = (given: RowGiven, question: PlacedQuestion, all: readonly PlacedQuestion[]): QuestionRowView => {
  const { version, voice } = given;
  const { path, key } = question;
  const at = (name: string) => getAt(version.content, [...path, name]);
  const kind = QUESTION_KINDS.find((each) => each === question.kind);
  const fact = FACT_KEYS.find((each) => each === at("fact"));
  const when = at("when");
  return {
    id: nameOfPath(path),
    code: codeOfPlace(version.content, path),
    key,
    number: path.flatMap((step) => (typeof step === "number" ? [step + 1] : [])).join("."),
    name: placeName(version.content, path, voice.locale),
    kind: kind ? voice.t(`program:kind.${kind}`) : "",
    required: at("required") === true,
    fact: fact ? voice.t(`criteria:factName.${fact}`) : null,
    when: when === undefined ? null : conditionSentence(when, earlierQuestions(version.content, path), voice),
    problems: problemsAt(given, path),
    group: question.kind === "group",
    href: placeHref(version, path),
    inside: all.filter(({ group }) => group?.join() === path.join()).map((each) => rowOf(given, each, all)),
  };
};

const pageOf = (given: RowGiven, step: number, all: readonly PlacedQuestion[]): QuestionPageView => {
  const { version, voice } = given;
  const path: TreePath = ["steps", step];
  return {
    id: nameOfPath(path),
    code: codeOfPlace(version.content, path),
    href: placeHref(version, path),
    name: placeName(version.content, path, voice.locale),
    problems: problemsAt(given, path).filter((each) => !each.includes("premisesQuestion")),
    questions: all
      .filter((question) => question.group === null && question.path[1] === step)
      .map((question) => rowOf(given, question, all)),
  };
};

/** The pages of the application form with their questions, and what its premises still lack. */
export async function questionsPage(given: QuestionsGiven) {
  const { version, locale } = given;
  const { content } = version;
  const voice = (await voices())(locale);
  const all = placedQuestions(content);
  const problems = problemsOf(given);
  const row = { version, voice, problems };
  return {
    ...questionsFrame(given),
    mark: placesMark(content, [["steps"]]),
    missing: premisesMissing(content).map((key) => voice.t(`builder:premises.${key}`)),
    problems: problems
      .filter(({ path }) => nameOfPath(path) === "steps")
      .map(({ message }) => errorText(voice.t, message)),
    pages: listAt(content, ["steps"]).map((_, step) => pageOf(row, step, all)),
  };
}

/** Questions to choose from, each with its key. */
export const questionOptions = (questions: readonly PlacedQuestion[], locale: Locale) =>
  questions.flatMap(({ key, label }) => (key === "" ? [] : [{ value: key, label: inLanguage(label, locale) }]));
