import {
  getAt,
  insertAt,
  listAt,
  moveEntry,
  nameOfPath,
  pathOfName,
  setAt,
  type Tree,
} from "~/domain/kernel/draft-tree";
import { copyName, type Field, type GroupField, type ListField, MOST_ENTRIES } from "./field";
import { groupsIn, listsIn } from "./inputs";

/** What a button of a group of fields asks for, `place` being its name: to give it up, or to take what another says. */
type GroupOperation =
  | { readonly do: "drop"; readonly place: string }
  | { readonly do: "copy"; readonly place: string; readonly from: string };

/** What a button of a list asks for; `repeat` adds an entry like the last. */
type EntryOperation =
  | { readonly do: "add" | "repeat"; readonly place: string }
  | { readonly do: "remove" | "up" | "down"; readonly place: string; readonly at: number };

export type ListOperation = GroupOperation | EntryOperation;

const shape = /^(?:(add|repeat|drop|copy):([^:]+)|(remove|up|down):([^:]+):(\d{1,4}))$/;

/** Reads the value of a pressed button, `add:PLACE` or `up:PLACE:INDEX`, with what its form says; null for anything else. */
export const parseOperation = (text: string, form: FormData): ListOperation | null => {
  const [, whole, target, other, place, at] = shape.exec(text) ?? [];
  if (whole === "copy" && target) return { do: whole, place: target, from: String(form.get(copyName(target)) ?? "") };
  if (whole && target) return { do: whole as "add" | "repeat" | "drop", place: target };
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
    case "copy":
    case "remove":
      return operation.place;
    case "add":
    case "repeat":
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
  if (operation.do === "drop" || operation.do === "copy") {
    const group = at(groupsIn(fields, tree));
    return group ? inGroup(group, operation, tree) : null;
  }
  const list = at(listsIn(fields, tree));
  return list ? inList(list, operation, tree) : null;
};

const inGroup = ({ path, removable, copies = [] }: GroupField, operation: GroupOperation, tree: Tree): Tree | null => {
  if (operation.do === "drop") return removable ? setAt(tree, path, undefined) : null;
  const { from } = operation;
  return copies.some(({ value }) => value === from) ? setAt(tree, path, getAt(tree, pathOfName(from))) : null;
};

const inList = ({ path, blank, optional, repeats }: ListField, operation: EntryOperation, tree: Tree): Tree | null => {
  const list = listAt(tree, path);
  const { length } = list;
  if (!("at" in operation)) {
    const entry = operation.do === "add" ? blank : repeats ? list.at(-1) : undefined;
    return entry !== undefined && length < MOST_ENTRIES ? insertAt(tree, path, length, entry) : null;
  }
  const { at } = operation;
  if (at >= length) return null;
  if (operation.do === "remove") return setAt(tree, optional && length === 1 ? path : [...path, at], undefined);
  return moveEntry(tree, path, at, operation.do === "up" ? -1 : 1);
};
