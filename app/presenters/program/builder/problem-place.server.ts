import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import { getAt, nameOfPath, type TreePath } from "~/domain/kernel/draft-tree";
import { nodeAt } from "~/domain/program/criteria/logic-tree";
import { sectionOf } from "~/domain/program/draft/sections";
import { conditionHref, criteriaHref, criteriaRoot } from "./criteria-page.server";
import { factOf } from "./criteria-words.server";
import { placeHref, questionsHref } from "./questions-page.server";

/** How much of a path is the place of a page or question of the form. */
const questionDepth = (path: readonly PropertyKey[]): number => {
  const at = path.findIndex((step, i) => step !== (i === 0 ? "steps" : "questions") && i % 2 === 0);
  const depth = at < 0 ? path.length : at;
  return typeof path[depth - 1] === "number" ? depth : depth - 1;
};

const questionProblem = (version: VersionView, path: TreePath): string => {
  const place = path.slice(0, questionDepth(path));
  if (place.length < 2) return questionsHref(version);
  const [field] = path.slice(place.length);
  const href = placeHref(version, place);
  if (field === "when") return `${href}/when`;
  if (field === "key" && place.length > 2) return `${href}/key`;
  return field === undefined || field === "questions"
    ? `${questionsHref(version)}#${nameOfPath(place)}`
    : `${href}#${nameOfPath(path)}`;
};

const criteriaProblem = (version: VersionView, path: TreePath): string => {
  const root = criteriaRoot(version);
  const below = path.slice(1);
  const depth = below.findLastIndex((_, i) => nodeAt(root, below.slice(0, i + 1)) !== null) + 1;
  const place = below.slice(0, depth);
  const node = nodeAt(root, place);
  const fact = node?.kind === "condition" ? factOf(node.condition) : null;
  return fact === null || below.length === depth
    ? `${criteriaHref(version)}#${nameOfPath(["criteria", ...place])}`
    : `${conditionHref(version, place)}?of=${fact}#${nameOfPath(path)}`;
};

/** The address of the page and field on which a problem of a version is mended. */
export const problemHref = (version: VersionView, path: readonly PropertyKey[]): string => {
  const { id } = version;
  const place = path as TreePath;
  const section = sectionOf(path);
  if (section === null) return pathTo("/admin/versions/:id", { id });
  if (section === "questions") return questionProblem(version, place);
  if (section === "criteria") return criteriaProblem(version, place);
  const [, at, field] = place;
  const needed = getAt(version.content, place.slice(0, 3));
  if (section === "documents" && field === "requiredWhen" && typeof needed === "object")
    return pathTo("/admin/versions/:id/documents/:place/when", { id, place: Number(at) + 1 });
  return `${pathTo(`/admin/versions/:id/${section}`, { id })}#${nameOfPath(path)}`;
};
