import { getAt, listAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Option } from "./question";

/** A question of a draft as far as it is written, and where it stands. */
export interface PlacedQuestion {
  readonly path: TreePath;
  /** The group that it stands in; null for one of the form itself. */
  readonly group: TreePath | null;
  readonly key: string;
  readonly kind: string;
  readonly label: LocalizedText;
  readonly options: readonly Option[];
}

const textAt = (tree: Tree | undefined, path: TreePath): string => {
  const found = getAt(tree, path);
  return typeof found === "string" ? found.trim() : "";
};

/** A text of a draft; what is not written in one language is taken from the other, or else from what it is called. */
const wordsAt = (tree: Tree, path: TreePath, otherwise: string): LocalizedText => {
  const [en, zh] = [textAt(tree, [...path, "en"]), textAt(tree, [...path, "zh-CN"])];
  return { en: en || zh || otherwise, "zh-CN": zh || en || otherwise };
};

const placed = (content: Tree, path: TreePath, group: TreePath | null): PlacedQuestion[] => {
  const key = textAt(content, [...path, "key"]);
  const options = listAt(content, [...path, "options"]).map((option) => {
    const value = textAt(option, ["value"]);
    return { value, label: wordsAt(option, ["label"], value) };
  });
  const label = wordsAt(content, [...path, "label"], key);
  return [
    { path, group, key, kind: textAt(content, [...path, "kind"]), label, options },
    ...(group ? [] : inside(content, [...path, "questions"], path)),
  ];
};

const inside = (content: Tree, list: TreePath, group: TreePath | null): PlacedQuestion[] =>
  listAt(content, list).flatMap((_, i) => placed(content, [...list, i], group));

/** The questions of a draft in order, each group's own after it. */
export const placedQuestions = (content: Tree): PlacedQuestion[] =>
  listAt(content, ["steps"]).flatMap((_, i) => inside(content, ["steps", i, "questions"], null));

const sameGroup = (one: TreePath | null, other: TreePath | null): boolean => one?.join() === other?.join();

/** The questions that a condition at a question may look at: those before it, in a group only those of the group. */
export const earlierQuestions = (content: Tree, path: TreePath): PlacedQuestion[] => {
  const all = placedQuestions(content);
  const at = all.findIndex((question) => question.path.join() === path.join());
  const group = all[at]?.group ?? null;
  return all.slice(0, Math.max(0, at)).filter((question) => sameGroup(question.group, group));
};

/** The questions of the form itself, which a document may depend on. */
export const formQuestions = (content: Tree): PlacedQuestion[] =>
  placedQuestions(content).filter(({ group }) => group === null);

const PAGE = "page-";

const isKey = (text: string): boolean => /^[a-z][A-Za-z0-9]{0,39}$/.test(text);

/** The key at a place where it is one, and no entry of the list beside it has the same. */
const ownKey = (key: string, all: readonly string[]): string | null =>
  isKey(key) && all.filter((each) => each === key).length === 1 ? key : null;

const numbered = (path: TreePath): string =>
  path.flatMap((step) => (typeof step === "number" ? [step + 1] : [])).join("-");

const questionCode = (content: Tree, path: TreePath): string | null => {
  const all = placedQuestions(content);
  const found = all.find((question) => question.path.join() === path.join());
  const beside = all.filter((question) => sameGroup(question.group, found?.group ?? null)).map(({ key }) => key);
  const own = found ? ownKey(found.key, beside) : null;
  if (!found?.group || own === null) return own;
  const group = questionCode(content, found.group);
  return group && `${group}.${own}`;
};

/**
 * A page, question or question of a group as it stands in addresses: `page-plan`, `team`, `team.name`, so that it is the same one
 * when others move; by its place (`2`, `2-1`, `2-1-3`) while it has no key of its own.
 */
export const codeOfPlace = (content: Tree, path: TreePath): string => {
  if (path.length > 2) return questionCode(content, path) ?? numbered(path);
  const keys = listAt(content, ["steps"]).map((step) => textAt(step, ["key"]));
  const key = ownKey(textAt(content, [...path, "key"]), keys);
  return key === null ? numbered(path) : PAGE + key;
};

/** The place that a code stands for; null where the draft has none. */
export const placeOfCode = (content: Tree, code: string): TreePath | null => {
  if (/^[1-9]\d{0,2}(-[1-9]\d{0,2}){0,2}$/.test(code)) {
    const path = code.split("-").flatMap((n, depth) => [depth === 0 ? "steps" : "questions", Number(n) - 1]);
    return getAt(content, path) === undefined ? null : path;
  }
  const pages = listAt(content, ["steps"]).map((_, i): TreePath => ["steps", i]);
  const places = code.startsWith(PAGE) ? pages : placedQuestions(content).map(({ path }) => path);
  return places.find((path) => codeOfPlace(content, path) === code) ?? null;
};
