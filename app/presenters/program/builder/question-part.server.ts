import { readPlaces } from "~/data/city/places.server";
import type { VersionView } from "~/data/program/version.reader.server";
import { codeOfPlace, earlierQuestions } from "~/domain/program/form/draft-questions";
import { getAt, nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import {
  factsFor,
  type LimitOf,
  QUESTION_KINDS,
  questionFields,
  questionPageFields,
  settleQuestion,
} from "~/forms/program/builder/parts/question";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { BuilderPart } from "./parts.server";
import { placeName, questionOptions } from "./questions-page.server";
import { inNeededLanguages } from "~/presenters/program/builder/needed-languages.server";

/** The options of a fact as a question offers them. */
async function optionTrees(): Promise<(fact: FactKey) => Tree[]> {
  const { zones } = await readPlaces();
  return (fact) => {
    const { type, options = [] } = factDefinition(fact);
    const offered =
      type === "zone"
        ? zones.filter(({ closed }) => !closed).map(({ slug, name }) => ({ value: slug, label: name }))
        : options.map((value) => ({ value, label: inNeededLanguages((t) => t(`company:value.${fact}.${value}`)) }));
    return JSON.parse(JSON.stringify(offered)) as Tree[];
  };
}

/** A page of the form, or one of its questions, on a page of its own. */
export const questionPart = (version: VersionView, path: TreePath, locale: Locale): BuilderPart => {
  const { content } = version;
  const t = createT(locale, "builder");
  const hereIn = (tree: Tree) => `questions/${codeOfPlace(tree, path)}`;
  const page = { here: hereIn(content), hereIn, heading: placeName(content, path, locale) };
  if (path.length === 2) {
    const places = ["title", "key"].map((name): TreePath => [...path, name]);
    return {
      section: "questions",
      page: { ...page, places },
      partFor: () => ({ fieldsOf: () => questionPageFields(path) }),
    };
  }
  const inGroup = path.length > 4;
  return {
    section: "questions",
    page: { ...page, places: [path] },
    partFor: async () => {
      const optionsOf = await optionTrees();
      const kinds = inGroup ? QUESTION_KINDS.filter((kind) => kind !== "group" && kind !== "file") : QUESTION_KINDS;
      const wordsFor = (tree: Tree) => ({
        kinds: kinds.map((value) => ({ value, label: t(`program:kind.${value}`) })),
        facts: inGroup
          ? []
          : factsFor(String(getAt(tree, [...path, "kind"]) ?? "")).map((value) => ({
              value,
              label: t(`criteria:factName.${value}`),
            })),
        dates: questionOptions(
          earlierQuestions(tree, path).filter(({ kind }) => kind === "date"),
          locale,
        ),
        kept: (left: readonly string[]) =>
          left.length === 0
            ? undefined
            : t("questions.kindsKept", {
                kinds: formats(locale).list(
                  QUESTION_KINDS.flatMap((kind) => (left.includes(kind) ? [t(`program:kind.${kind}`)] : [])),
                ),
              }),
        limit: (end: "least" | "most", of: LimitOf) => t(`questions.${end}.${of}`),
      });
      return {
        fieldsOf: (tree) => questionFields(tree, path, wordsFor(tree)),
        settle: (read, before) => settleQuestion(read, before, path, optionsOf),
      };
    },
  };
};

const PLACE = /^steps\[\d+\](?:\.questions\[\d+\])*/;

/** The form of a question under the names of the place where that stands now. */
export const formAt = (form: FormData, path: TreePath): FormData => {
  const moved = new FormData();
  for (const [name, value] of form) moved.append(name.replace(PLACE, nameOfPath(path)), value);
  return moved;
};
