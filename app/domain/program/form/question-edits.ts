import { placedQuestions } from "./draft-questions";
import { getAt, insertAt, listAt, moveEntry, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";

/** The draft after a change of its pages and questions, and the place that was meant. */
export interface QuestionsEdited {
  readonly content: Tree;
  readonly at: TreePath;
}

const keysBeside = (content: Tree, list: TreePath): string[] => {
  if (list.length === 1) return listAt(content, list).map((step) => String(getAt(step, ["key"])));
  const group = list.length > 3 ? list.slice(0, -1) : null;
  return placedQuestions(content).flatMap((each) => (each.group?.join() === group?.join() ? [each.key] : []));
};

/** A key that no other has, such as `question2`. */
const freshKey = (content: Tree, list: TreePath, like: string): string => {
  const base = /^[a-z][A-Za-z0-9]{0,39}$/.test(like) ? like.replace(/\d+$/, "").slice(0, 36) : "question";
  const taken = new Set(keysBeside(content, list));
  let n = 2;
  while (taken.has(`${base}${n}`)) n += 1;
  return taken.has(base) ? `${base}${n}` : base;
};

const insert = (content: Tree, list: TreePath, at: number, value: Tree): QuestionsEdited => ({
  content: insertAt(content, list, at, value),
  at: [...list, at],
});

/** A page behind the last. */
export const addPage = (content: Tree): QuestionsEdited => {
  const list = ["steps"];
  const key = freshKey(content, list, "page");
  return insert(content, list, listAt(content, list).length, { key, title: {}, questions: [] });
};

/** A question behind the last of a page, or of a group. */
export const addQuestion = (content: Tree, of: TreePath): QuestionsEdited => {
  const list = [...of, "questions"];
  const key = freshKey(content, list, "question");
  const blank = { key, kind: "text", label: {}, required: true, maxLength: 200 };
  return insert(content, list, listAt(content, list).length, blank);
};

/** The same question once more, right behind it, under a key of its own. */
export const copyQuestion = (content: Tree, path: TreePath): QuestionsEdited | null => {
  const [list, at, question] = [path.slice(0, -1), path.at(-1), getAt(content, path)];
  if (typeof at !== "number" || list.length < 3 || question === undefined) return null;
  const key = freshKey(content, list, String(getAt(question, ["key"]) ?? ""));
  return insert(content, list, at + 1, setAt(question, ["key"], key));
};

/** A question of the form passes from the edge of its page to the page beside it. */
const toNextPage = (content: Tree, path: TreePath, by: -1 | 1): QuestionsEdited | null => {
  const [, step] = path;
  if (typeof step !== "number" || path.length !== 4) return null;
  const beside = ["steps", step + by];
  const question = getAt(content, path);
  if (question === undefined || getAt(content, beside) === undefined) return null;
  const list = [...beside, "questions"];
  return insert(setAt(content, path, undefined), list, by < 0 ? listAt(content, list).length : 0, question);
};

/** A page or question one place up or down; null where there is nowhere to go. */
export const movePlace = (content: Tree, path: TreePath, by: -1 | 1): QuestionsEdited | null => {
  const [list, at] = [path.slice(0, -1), path.at(-1)];
  if (typeof at !== "number") return null;
  if (getAt(content, [...list, at + by]) === undefined) return toNextPage(content, path, by);
  return { content: moveEntry(content, list, at, by), at: [...list, at + by] };
};

/** The draft without a page or question. */
export const removePlace = (content: Tree, path: TreePath): Tree => setAt(content, path, undefined);
