import { nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { placeProblems } from "~/domain/program/draft/place-problems";
import { type PartName, SECTIONS } from "~/domain/program/draft/sections";
import type { Field } from "~/forms/program/builder/field";
import type { ContentProblem } from "~/forms/program/check-questions";
import { readFixtures } from "~/forms/program/fixtures";
import { openProblems } from "~/forms/program/read-content";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { type NamedField, namedFields } from "~/ui/program/builder/names";
import type { FieldView, PartView } from "~/ui/program/builder/view";
import { placesMark } from "~/data/program/places-mark.server";
import { type FrameGiven, versionFrame, type PartPage, programName, treeOf } from "./frame.server";
import { fieldViews } from "./view.server";

/** A part of a version, or a page of it, to show for a tree: the version's own, or what somebody typed. */
export interface PartGiven extends FrameGiven {
  readonly page?: PartPage;
  readonly fields: readonly Field[];
  readonly tree: Tree;
  readonly follows: PartView["follows"];
  /** Problems of the part beside those of the tree as a whole. */
  readonly problems: readonly ContentProblem[];
}

/** The places that a part shows and edits, or a page of it. */
export const placesOf = ({ section, page }: { readonly section: PartName; readonly page?: PartPage }) =>
  page?.places ?? (section === "fixtures" ? [[]] : SECTIONS[section].map((name): TreePath => [name]));

type Kind = "content" | "fixtures";

const treeProblems = ({ ctx, version }: PartGiven, kind: Kind, tree: Tree): readonly ContentProblem[] => {
  if (kind === "content") return openProblems(tree, version.publishedAt, ctx.today);
  const read = readFixtures(tree);
  return read.ok ? [] : read.problems;
};

/** The problems of a tree and `more`, each said once. */
const allProblems = (given: PartGiven, kind: Kind, tree: Tree, more: readonly ContentProblem[]): ContentProblem[] => {
  const found = treeProblems(given, kind, tree);
  const said = new Set(found.map(({ path }) => nameOfPath(path)));
  return [...found, ...more.filter(({ path }) => !said.has(nameOfPath(path)))];
};

/** The fields of a page with labels that say where they stand. */
export const namedOf = (views: readonly FieldView[], locale: Locale): NamedField[] => {
  const t = createT(locale, "builder");
  return namedFields(views, {
    below: (text, more) => t("common:marks.beside", { text, more }),
    inLanguage: (label, language) => t("frame.inLanguage", { label, language }),
  });
};

const within = (path: readonly PropertyKey[], place: TreePath): boolean => place.every((step, i) => path[i] === step);

/** What the page of a part shows: its fields with their problems, the parts of the version, and the mark of what was read. */
export function partView(given: PartGiven): PartView {
  const { locale, version, section, fields, tree, follows } = given;
  const t = createT(locale, "builder");
  const problems = allProblems(given, treeOf(section), tree, given.problems);
  const places = placesOf(given);
  const named = namedOf(fieldViews({ tree, locale, errorsOf: () => [] }, fields), locale);
  const placed = placeProblems(
    named.map(({ name }) => name),
    problems.filter(({ path }) => places.some((place) => within(path, place))),
  );
  const errorsOf = (name: string) => placed.flatMap((each) => (each.name === name ? [each.problem.message] : []));
  const ofContent = section === "fixtures" ? allProblems(given, "content", version.content, []) : problems;
  return {
    title: t("common:marks.beside", {
      text: given.page?.heading ?? t(`section.${section}`),
      more: programName(version, locale),
    }),
    frame: versionFrame(given, tree, ofContent),
    fields: fieldViews({ tree, locale, errorsOf }, fields),
    mark: placesMark(version[treeOf(section)], places),
    follows,
    open: placed.map(({ problem: { message }, name }) =>
      name === null ? { message } : { id: name, label: named.find((each) => each.name === name)?.label, message },
    ),
  };
}
