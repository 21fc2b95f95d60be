import { placedQuestions } from "./draft-questions";
import { getAt, listAt, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { leftPlace } from "../draft/left-forms";
import { conditionsIn, outlineOf } from "../criteria/logic-tree";
import { PREMISES_QUESTIONS } from "./premises-questions";

/** What refers to a question: the condition or limit of another, a document's condition, the benefit, or the premises. */
export interface Reference {
  readonly kind: "question" | "document" | "benefit" | "premises";
  /** The question or document that refers; the field that does for the others. */
  readonly path: TreePath;
  /** Where the question's key stands. Null where it is fixed. */
  readonly at: TreePath | null;
}

/** Places of the keys in a condition that name a question. */
const namedIn = (content: Tree, condition: TreePath, key: string): TreePath[] => {
  const tree = getAt(content, condition);
  if (tree === undefined) return [];
  return conditionsIn(outlineOf(tree)).flatMap(({ path }) => {
    const at = [...condition, ...path, "question"];
    return getAt(content, at) === key ? [at] : [];
  });
};

const byQuestions = (content: Tree, key: string, group: TreePath | null): Reference[] =>
  placedQuestions(content).flatMap((question) => {
    if (question.group?.join() !== group?.join()) return [];
    const limit = [...question.path, "notBefore"];
    const places = namedIn(content, [...question.path, "when"], key);
    if (getAt(content, limit) === key) places.push(limit);
    return places.map((at) => ({ kind: "question" as const, path: question.path, at }));
  });

const byDocuments = (content: Tree, key: string): Reference[] =>
  listAt(content, ["documents"]).flatMap((_, i) => {
    const path = ["documents", i];
    return namedIn(content, [...path, "requiredWhen"], key).map((at) => ({ kind: "document" as const, path, at }));
  });

const byTerms = (content: Tree, key: string): Reference[] => {
  const deciding = ["benefit", "question"];
  const premises = getAt(content, ["premises"]);
  const asked = (premises === "unit" || premises === "lease") && Object.hasOwn(PREMISES_QUESTIONS[premises], key);
  return [
    ...(getAt(content, deciding) === key ? [{ kind: "benefit" as const, path: ["benefit"], at: deciding }] : []),
    ...(asked ? [{ kind: "premises" as const, path: ["premises"], at: null }] : []),
  ];
};

/** Everything in a draft that refers to a question by its key: of the form itself, or of the group at a place. */
export const referencesTo = (content: Tree, key: string, group: TreePath | null = null): Reference[] => [
  ...byQuestions(content, key, group),
  ...(group ? [] : [...byDocuments(content, key), ...byTerms(content, key)]),
];

/** The same in forms that were left, which would come back with the key. */
const leftTo = (content: Tree, key: string): TreePath[] => {
  const deciding = [...leftPlace(["benefit"]), "byAnswer", "question"];
  const documents = listAt(content, ["documents"]).flatMap((_, i) =>
    namedIn(content, [...leftPlace(["documents", i, "requiredWhen"]), "sometimes"], key),
  );
  return getAt(content, deciding) === key ? [deciding, ...documents] : documents;
};

/** The draft with another key for the question at a place, and for all that refers to it, but what is fixed. */
export const renameQuestion = (content: Tree, path: TreePath, key: string): Tree => {
  const question = placedQuestions(content).find((each) => each.path.join() === path.join());
  if (!question) return content;
  const references = question.key === "" ? [] : referencesTo(content, question.key, question.group);
  const left = question.key === "" || question.group ? [] : leftTo(content, question.key);
  return [...references.map(({ at }) => at), ...left].reduce<Tree>(
    (tree, at) => (at ? setAt(tree, at, key) : tree),
    setAt(content, [...path, "key"], key),
  );
};

const within = (path: TreePath, place: TreePath): boolean => place.every((step, i) => path[i] === step);

/** What refers to the questions at or below a place, from outside it. */
export const referencesInto = (content: Tree, place: TreePath): Reference[] =>
  placedQuestions(content)
    .filter(({ path }) => within(path, place))
    .flatMap(({ key, group }) => referencesTo(content, key, group))
    .filter(({ path }) => !within(path, place));
