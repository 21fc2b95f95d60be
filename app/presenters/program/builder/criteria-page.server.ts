import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import { getAt, listAt, nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { codeOfPath, conditionsIn, numberOf, outlineOf, pathOfCode } from "~/domain/program/criteria/logic-tree";
import { openProblems } from "~/forms/program/read-content";
import { offeredLocales } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { versionFrame, mayEdit, programName, type FrameGiven } from "./frame.server";
import { clauseOptions, conditionWords, factOf, voices, wholeSentence } from "./criteria-words.server";
import { logicMark, type LogicPlace } from "~/presenters/program/builder/logic-place.server";
import { outlineView } from "./logic-outline.server";

export type CriteriaGiven = Omit<FrameGiven, "section">;

/** The criteria of a version as a place of its content. */
export const criteriaPlace = (version: VersionView): LogicPlace => ({
  version,
  base: ["criteria"],
  empty: { all: [] },
});

export const criteriaRoot = ({ content }: Pick<VersionView, "content">): Tree =>
  getAt(content, ["criteria"]) ?? { all: [] };

export const criteriaHref = (version: VersionView): string =>
  pathTo("/admin/versions/:id/criteria", { id: version.id });

/** The path of the node that an address means. Throws NotFound where there is none. */
export const criteriaPath = (version: VersionView, code: string | undefined): TreePath => {
  const path = pathOfCode(criteriaRoot(version), code ?? "");
  if (!path) throw new NotFound();
  return path;
};

/** What is still open in the content of a version, as it stands. */
export const problemsOf = ({ ctx, version }: Pick<FrameGiven, "ctx" | "version">) =>
  openProblems(version.content, version.publishedAt, ctx.today);

/** What a page about all criteria, or a part of them, stands in. */
export const criteriaFrame = (given: CriteriaGiven) => {
  const { version, locale, page } = given;
  const heading = page?.heading ?? createT(locale, "builder")("section.criteria");
  const frame = versionFrame({ ...given, section: "criteria" }, version.content, problemsOf(given));
  return {
    frame,
    title: createT(locale, "common")("marks.beside", { text: heading, more: programName(version, locale) }),
  };
};

/** The criteria as nested lists, and as one sentence in each language. */
export async function criteriaPage(given: CriteriaGiven) {
  const { ctx, version, locale } = given;
  const voiceIn = await voices();
  const root = criteriaRoot(version);
  const clauses = new Map(clauseOptions(version.content, locale).map(({ value, label }) => [value, label]));
  const t = createT(locale, "builder");
  return {
    ...criteriaFrame(given),
    mark: logicMark(criteriaPlace(version)),
    empty: conditionsIn(outlineOf(root)).length === 0 && listAt(root, ["all"]).length === 0,
    outline: outlineView({
      t,
      root,
      base: ["criteria"],
      href: criteriaHref(version),
      editable: mayEdit(ctx, version),
      adds: "fact",
      problems: problemsOf(given),
      say: (condition) => conditionWords(condition, voiceIn(locale)),
      identify: (condition) => `?of=${factOf(condition) ?? ""}`,
      noteOf: (condition) => {
        const clause = clauses.get(String(getAt(condition, ["clause"]) ?? ""));
        return clause === undefined ? null : t("logic.clause", { clause });
      },
    }),
    sentences: offeredLocales.map((language) => ({ language, text: wholeSentence(root, voiceIn(language)) })),
  };
}

/** "condition 2.1", "group 3", "everything": how a page calls a node. */
export const nodeName = (version: VersionView, path: TreePath, locale: CriteriaGiven["locale"]): string => {
  const t = createT(locale, "builder");
  const [number, node] = [numberOf(path), getAt(criteriaRoot(version), path)];
  if (number === "") return t("logic.whole");
  return outlineOf(node ?? null).kind === "condition" ? t("logic.condition", { number }) : t("logic.group", { number });
};

/** The address of a node among all criteria. */
export const nodeHref = (version: VersionView, path: TreePath): string =>
  `${criteriaHref(version)}#${nameOfPath(["criteria", ...path])}`;

export const conditionHref = (version: VersionView, path: TreePath): string =>
  `${criteriaHref(version)}/${codeOfPath(path)}`;
