import { insertAt, listAt, moveEntry, nameOfPath, setAt, type Tree } from "~/domain/program/draft-tree";
import { type Field, MOST_ENTRIES } from "./field";
import { listsIn } from "./inputs";

/** What a button of a list asks for; `place` is the name of the list. */
export type ListOperation =
  | { readonly do: "add"; readonly place: string }
  | { readonly do: "remove" | "up" | "down"; readonly place: string; readonly at: number };

const shape = /^(?:(add):([^:]+)|(remove|up|down):([^:]+):(\d{1,4}))$/;

/** Reads the value of a pressed button, `add:PLACE` or `up:PLACE:INDEX`; null for anything else. */
export const parseOperation = (text: string): ListOperation | null => {
  const [, add, target, other, place, at] = shape.exec(text) ?? [];
  if (add && target) return { do: "add", place: target };
  return other && place ? { do: other as "remove" | "up" | "down", place, at: Number(at) } : null;
};

/** The id in the page of an entry of a list. */
export const entryId = (entry: string): string => `${entry}-entry`;

/** The changed tree, and the id of the element that changed. */
export interface Operated {
  readonly tree: Tree;
  readonly anchor: string;
}

/** Changes a list that the fields have; null for a list or an entry that they have not, or where the list is full. */
export const operate = (fields: readonly Field[], operation: ListOperation, tree: Tree): Operated | null => {
  const list = listsIn(fields, tree).find(({ path }) => nameOfPath(path) === operation.place);
  if (!list) return null;
  const { path, blank, ordered } = list;
  const { length } = listAt(tree, path);
  const anchorOf = (at: number) => entryId(nameOfPath([...path, at]));
  if (operation.do === "add")
    return length < MOST_ENTRIES ? { tree: insertAt(tree, path, length, blank), anchor: anchorOf(length) } : null;
  const { at } = operation;
  if (at >= length) return null;
  if (operation.do === "remove") return { tree: setAt(tree, [...path, at], undefined), anchor: operation.place };
  if (ordered) return null;
  const by = operation.do === "up" ? -1 : 1;
  const to = Math.min(Math.max(at + by, 0), length - 1);
  return { tree: moveEntry(tree, path, at, by), anchor: anchorOf(to) };
};
