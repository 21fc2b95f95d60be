import { insertAt, listAt, moveEntry, nameOfPath, pathOfName, setAt, type Tree } from "~/domain/program/draft-tree";
import { type Field, type ListField, MOST_ENTRIES } from "./field";
import { listsIn, removableIn } from "./inputs";

/** What a button of a list asks for, `place` being the name of the list; `drop` gives up a group of fields. */
export type ListOperation =
  | { readonly do: "add"; readonly place: string }
  | { readonly do: "drop"; readonly place: string }
  | { readonly do: "remove" | "up" | "down"; readonly place: string; readonly at: number };

const shape = /^(?:(add|drop):([^:]+)|(remove|up|down):([^:]+):(\d{1,4}))$/;

/** Reads the value of a pressed button, `add:PLACE` or `up:PLACE:INDEX`; null for anything else. */
export const parseOperation = (text: string): ListOperation | null => {
  const [, whole, target, other, place, at] = shape.exec(text) ?? [];
  if (whole && target) return { do: whole as "add" | "drop", place: target };
  return other && place ? { do: other as "remove" | "up" | "down", place, at: Number(at) } : null;
};

/** The id in the page of an entry of a list. */
export const entryId = (entry: string): string => `${entry}-entry`;

/** The id of the element that an operation changed, in the tree that came of it. */
export const anchorAfter = (operation: ListOperation, tree: Tree): string => {
  const list = pathOfName(operation.place);
  const { length } = listAt(tree, list);
  const entry = (at: number) => entryId(nameOfPath([...list, Math.min(Math.max(at, 0), length - 1)]));
  switch (operation.do) {
    case "drop":
      return nameOfPath(list.slice(0, -1));
    case "remove":
      return operation.place;
    case "add":
      return entry(length - 1);
    case "up":
      return entry(operation.at - 1);
    case "down":
      return entry(operation.at + 1);
  }
};

/** Changes what the fields have; null for a list, an entry or a group that they have not, and for a list that is full. */
export const operate = (fields: readonly Field[], operation: ListOperation, tree: Tree): Tree | null => {
  const at = <F extends Field>(found: readonly F[]) => found.find(({ path }) => nameOfPath(path) === operation.place);
  if (operation.do === "drop") {
    const group = at(removableIn(fields, tree));
    return group ? setAt(tree, group.path, undefined) : null;
  }
  const list = at(listsIn(fields, tree));
  return list ? inList(list, operation, tree) : null;
};

const inList = (
  { path, blank, optional }: ListField,
  operation: Exclude<ListOperation, { readonly do: "drop" }>,
  tree: Tree,
): Tree | null => {
  const { length } = listAt(tree, path);
  if (operation.do === "add") return length < MOST_ENTRIES ? insertAt(tree, path, length, blank) : null;
  const { at } = operation;
  if (at >= length) return null;
  if (operation.do === "remove") return setAt(tree, optional && length === 1 ? path : [...path, at], undefined);
  return moveEntry(tree, path, at, operation.do === "up" ? -1 : 1);
};
