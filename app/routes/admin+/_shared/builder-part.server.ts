import type { VersionView } from "~/data/program-version.reader.server";
import { can } from "~/domain/access/can";
import { getAt, nameOfPath, type Tree, type TreePath } from "~/domain/program/draft-tree";
import { placeProblems } from "~/domain/program/place-problems";
import { type Section, SECTIONS, sectionOf, sections } from "~/domain/program/sections";
import type { Field } from "~/forms/program/builder/field";
import type { ContentProblem } from "~/forms/program/check-questions";
import { readContent } from "~/forms/program/read-content";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { type NamedField, namedFields } from "~/ui/patterns/builder-names";
import type { FieldView, FrameView, PartView } from "~/ui/patterns/builder-view";
import type { UseCaseContext } from "~/use-cases/context.server";
import { placesMark } from "~/use-cases/edit-version.server";
import { fieldViews } from "./builder-view.server";

/** A part of a version to show, for a tree: the version's own, or what somebody typed. */
export interface PartGiven {
  readonly ctx: UseCaseContext;
  readonly locale: Locale;
  readonly version: VersionView;
  readonly section: Section;
  readonly fields: readonly Field[];
  readonly tree: Tree;
  readonly follows: PartView["follows"];
  /** Problems of the part beside those of the content as a whole. */
  readonly problems: readonly ContentProblem[];
}

/** The places of the content that a part shows and edits. */
export const placesOf = (section: Section): TreePath[] => SECTIONS[section].map((name) => [name]);

/** The name of a program as its draft says it, its slug while it says none. */
export const programName = ({ content, slug }: Pick<VersionView, "content" | "slug">, locale: Locale): string => {
  const written = [locale, "en", "zh-CN"].map((language) => getAt(content, ["name", language]));
  return written.find((name): name is string => typeof name === "string" && name !== "") ?? slug;
};

/** Whether the actor may write this version: a draft, of a program that is theirs to edit. */
export const mayEdit = ({ actor }: UseCaseContext, { publishedAt, zoneId }: VersionView): boolean =>
  publishedAt === null && can(actor, "program.edit", { zoneId }) === "yes";

/** The problems of a content and `more`, each said once. */
const allProblems = (tree: Tree, more: readonly ContentProblem[]): ContentProblem[] => {
  const read = readContent(tree);
  const found = read.ok ? [] : read.problems;
  const said = new Set(found.map(({ path }) => nameOfPath(path)));
  return [...found, ...more.filter(({ path }) => !said.has(nameOfPath(path)))];
};

const frameOf = ({ ctx, locale, version, section }: PartGiven, openIn: (part: Section) => number): FrameView => {
  const t = createT(locale, "builder");
  const href = `/admin/versions/${version.id}`;
  return {
    program: { name: programName(version, locale), href: `/admin/programs/${version.programId}` },
    version: { number: version.number, href, published: version.publishedAt !== null },
    editable: mayEdit(ctx, version),
    parts: sections.map((part) => ({
      section: part,
      label: t(`section.${part}`),
      href: `${href}/${part}`,
      open: openIn(part),
      current: part === section,
    })),
  };
};

/** The fields of a page with labels that say where they stand. */
export const namedOf = (views: readonly FieldView[], locale: Locale): NamedField[] => {
  const t = createT(locale, "builder");
  return namedFields(views, (label, language) => t("frame.inLanguage", { label, language }));
};

/** What the page of a part shows: its fields with their problems, the parts of the version, and the mark of what was read. */
export function partView(given: PartGiven): PartView {
  const { locale, version, section, fields, tree, follows } = given;
  const t = createT(locale, "builder");
  const problems = allProblems(tree, given.problems);
  const named = namedOf(fieldViews({ tree, locale, errorsOf: () => [] }, fields), locale);
  const placed = placeProblems(
    named.map(({ name }) => name),
    problems.filter(({ path }) => sectionOf(path) === section),
  );
  const errorsOf = (name: string) => placed.flatMap((each) => (each.name === name ? [each.problem.message] : []));
  const openIn = (part: Section) => problems.filter(({ path }) => sectionOf(path) === part).length;
  return {
    title: `${t(`section.${section}`)}, ${programName(version, locale)}`,
    frame: frameOf(given, openIn),
    fields: fieldViews({ tree, locale, errorsOf }, fields),
    mark: placesMark(version.content, placesOf(section)),
    follows,
    open: placed.map(({ problem: { message }, name }) =>
      name === null ? { message } : { id: name, label: named.find((each) => each.name === name)?.label, message },
    ),
  };
}
