import type { VersionView } from "~/data/program/version.reader.server";
import type { Tree } from "~/domain/kernel/draft-tree";
import type { PartName, Section } from "~/domain/program/draft/sections";
import type { Field } from "~/forms/program/builder/field";
import { readFields } from "~/forms/program/builder/read-fields";
import { reshape } from "~/forms/program/builder/reshape";
import type { ContentProblem } from "~/forms/program/check-questions";
import type { Locale } from "~/i18n/locale";
import type { PartView } from "~/ui/program/builder/view";
import type { UseCaseContext } from "~/data/access/context";
import type { PartPage } from "./frame.server";
import { partView } from "./part.server";

/** Which version is asked for, by whom, in which language. */
export interface PartRequest {
  readonly ctx: UseCaseContext;
  readonly locale: Locale;
  readonly version: VersionView;
}

/** What a part has for a tree as it stands: its fields, and what follows from it in words (sums, dates, consequences). */
export interface PartOf {
  readonly fieldsOf: (tree: Tree) => readonly Field[];
  readonly followsOf?: (tree: Tree) => PartView["follows"];
  /** What reading a form implies beside its fields, given the tree before. */
  readonly settle?: (read: Tree, before: Tree) => Tree;
  /** Names of inputs that belong to no field; what was typed into them stays in the address of the page. */
  readonly beside?: readonly string[];
  /** Problems beside those of the content as a whole, some of which are only found once everything else is there. */
  readonly problemsOf?: (tree: Tree) => readonly ContentProblem[];
}

/** A part of a version, or a page of it. What it needs beside the content, such as choices from the database, is read before its fields are asked for. */
export interface BuilderPart {
  readonly section: PartName;
  readonly page?: PartPage;
  readonly partFor: (given: PartRequest) => Promise<PartOf> | PartOf;
}

/** A part whose fields need nothing beside the content. */
export const plainPart = (
  section: Section,
  fieldsOf: PartOf["fieldsOf"],
  followsOf: (given: PartRequest, tree: Tree) => PartView["follows"] = () => [],
): BuilderPart => ({
  section,
  partFor: (given) => ({ fieldsOf, followsOf: (tree) => followsOf(given, tree) }),
});

/** Makes the view of a part for any tree. */
export const viewFor =
  (given: PartRequest, { section, page }: BuilderPart, { fieldsOf, followsOf, problemsOf }: PartOf) =>
  (tree: Tree): PartView =>
    partView({
      ...given,
      section,
      page,
      tree,
      fields: fieldsOf(tree),
      follows: followsOf?.(tree) ?? [],
      problems: problemsOf?.(tree) ?? [],
    });

/** The tree with what a form says. */
export const readOver = (form: FormData, { fieldsOf, settle }: PartOf, tree: Tree): Tree => {
  const read = readFields(fieldsOf(tree), form, tree);
  return settle ? settle(read, tree) : read;
};

/** The tree as somebody typed it over another one, with lists as long as theirs. */
export const typedOver = (form: FormData, part: PartOf, tree: Tree): Tree =>
  readOver(form, part, reshape(part.fieldsOf(tree), form, tree));
