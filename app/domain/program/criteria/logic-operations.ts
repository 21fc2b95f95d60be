import { getAt, insertAt, listAt, moveEntry, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { codeOfPath, nodeAt, pathOfCode, removeNode } from "./logic-tree";

/** The tree after a step, and where the node that was meant stands in it; no tree when nothing is left. */
export interface Rearranged {
  readonly tree: Tree | undefined;
  readonly at: TreePath;
}

type Step = (root: Tree, path: TreePath) => Rearranged | null;

const parentOf = (path: TreePath): TreePath => path.slice(0, -1);

/** The place of a node in the list of its group; null for one in no group. */
const seatOf = (path: TreePath): { list: TreePath; at: number } | null => {
  const at = path.at(-1);
  return typeof at === "number" ? { list: parentOf(path), at } : null;
};

const negate: Step = (root, path) => {
  const inner = getAt(root, [...path, "not"]);
  if (inner !== undefined) return { tree: setAt(root, path, inner), at: path };
  const node = getAt(root, path) ?? null;
  if (path.at(-1) === "not") return { tree: setAt(root, parentOf(path), node), at: parentOf(path) };
  return { tree: setAt(root, path, { not: node }), at: path };
};

const wrap =
  (kind: "all" | "any"): Step =>
  (root, path) => ({ tree: setAt(root, path, { [kind]: [getAt(root, path) ?? null] }), at: path });

const swapKind: Step = (root, path) => {
  const node = nodeAt(root, path);
  if (node?.kind !== "all" && node?.kind !== "any") return null;
  // "At least one of none" would never hold.
  if (node.parts.length === 0) return null;
  const other = node.kind === "all" ? "any" : "all";
  return { tree: setAt(root, path, { [other]: listAt(root, [...path, node.kind]) }), at: path };
};

/** One place up or down among the parts of its group. */
const move =
  (by: -1 | 1): Step =>
  (root, path) => {
    const seat = seatOf(path);
    if (!seat || getAt(root, [...seat.list, seat.at + by]) === undefined) return null;
    return { tree: moveEntry(root, seat.list, seat.at, by), at: [...seat.list, seat.at + by] };
  };

/** Into the group just before, as its last part, or just after, as its first. */
const enter =
  (by: -1 | 1): Step =>
  (root, path) => {
    const seat = seatOf(path);
    const group = seat && nodeAt(root, [...seat.list, seat.at + by]);
    if (!seat || (group?.kind !== "all" && group?.kind !== "any")) return null;
    const parts: TreePath = [...seat.list, seat.at + by, group.kind];
    const place = by < 0 ? group.parts.length : 0;
    const entered = setAt(insertAt(root, parts, place, getAt(root, path) ?? null), path, undefined);
    const groupAt = by < 0 ? seat.at - 1 : seat.at;
    return { tree: entered, at: [...seat.list, groupAt, group.kind, place] };
  };

/** Out of its group, to the place just behind it. A group that it leaves empty goes. */
const leave: Step = (root, path) => {
  const seat = seatOf(path);
  const group = seat && seatOf(parentOf(seat.list));
  if (!seat || !group) return null;
  const node = getAt(root, path) ?? null;
  const emptied = listAt(root, seat.list).length === 1;
  const at = emptied ? group.at : group.at + 1;
  const behind = insertAt(root, group.list, group.at + 1, node);
  return { tree: removeNode(behind, path), at: [...group.list, at] };
};

/** A group gives its parts to the group around it; one around a single part gives way to that. */
const dissolve: Step = (root, path) => {
  const node = nodeAt(root, path);
  if (node?.kind !== "all" && node?.kind !== "any") return null;
  const parts = listAt(root, [...path, node.kind]);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { tree: setAt(root, path, only), at: path };
  const seat = seatOf(path);
  // The parts of "any" mean something else among those of "all".
  if (!seat || parts.length === 0 || seat.list.at(-1) !== node.kind) return null;
  return { tree: setAt(root, seat.list, listAt(root, seat.list).toSpliced(seat.at, 1, ...parts)), at: path };
};

const remove: Step = (root, path) => {
  const tree = removeNode(root, path);
  const list = seatOf(path)?.list;
  return { tree, at: list && tree !== undefined && nodeAt(tree, parentOf(list)) ? parentOf(list) : [] };
};

const STEPS = {
  up: move(-1),
  down: move(1),
  enterBefore: enter(-1),
  enterAfter: enter(1),
  leave,
  negate,
  wrapAll: wrap("all"),
  wrapAny: wrap("any"),
  swapKind,
  dissolve,
  remove,
} as const satisfies Readonly<Record<string, Step>>;

/** What can be done with a node of a tree. */
export type LogicStep = keyof typeof STEPS;

export const logicSteps = Object.keys(STEPS) as readonly LogicStep[];

/** The tree after a step; null where the step cannot be taken there, or there is no such node. */
export const rearrange = (root: Tree, step: LogicStep, path: TreePath): Rearranged | null =>
  nodeAt(root, path) && STEPS[step](root, path);

/** The steps that can be taken with a node. */
export const stepsAt = (root: Tree, path: TreePath): LogicStep[] =>
  logicSteps.filter((step) => rearrange(root, step, path) !== null);

/** The value of the button for a step: `up:all.0`. */
export const stepCode = (step: LogicStep, path: TreePath): string => `${step}:${codeOfPath(path)}`;

/** The step and node that a button means; null for any other text, and where the tree has no such node. */
export const readStepCode = (root: Tree, text: string): { step: LogicStep; path: TreePath } | null => {
  const [name, code = ""] = text.split(":");
  const step = logicSteps.find((each) => each === name);
  const path = pathOfCode(root, code);
  return step && path ? { step, path } : null;
};
