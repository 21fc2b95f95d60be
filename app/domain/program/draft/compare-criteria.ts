import { equalTrees } from "~/domain/kernel/equal-trees";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";

/** A part of a criteria tree in two versions; a place is null in the version that has it not. */
export interface ComparedPart {
  readonly before: PlacedPart | null;
  readonly after: PlacedPart | null;
}

interface PlacedPart {
  /** Below the criteria. */
  readonly path: readonly (string | number)[];
  readonly tree: Tree;
}

const KINDS = ["all", "any", "not"] as const;

const kindOf = (tree: Tree): string =>
  KINDS.find((kind) => getAt(tree, [kind]) !== undefined) ?? `fact ${String(getAt(tree, ["fact"]))}`;

const partsOf = ({ path, tree }: PlacedPart): PlacedPart[] => {
  const kind = kindOf(tree);
  const parts = getAt(tree, [kind]);
  if (kind === "not") return [{ path: [...path, "not"], tree: parts ?? null }];
  return Array.isArray(parts)
    ? (parts as Tree[]).map((part, i): PlacedPart => ({ path: [...path, kind, i], tree: part }))
    : [];
};

/** Pairs parts that are the same, then those on the same fact under the same clause, then on the same fact or of the same kind. */
const paired = (before: readonly PlacedPart[], after: readonly PlacedPart[]): ComparedPart[] => {
  const left = [...before];
  const found = new Map<PlacedPart, PlacedPart>();
  const alike: ((one: Tree, other: Tree) => boolean)[] = [
    equalTrees,
    (one, other) => kindOf(one) === kindOf(other) && getAt(one, ["clause"]) === getAt(other, ["clause"]),
    (one, other) => kindOf(one) === kindOf(other),
  ];
  for (const same of alike)
    for (const part of after.filter((each) => !found.has(each))) {
      const at = left.findIndex(({ tree }) => same(tree, part.tree));
      const [match] = at < 0 ? [] : left.splice(at, 1);
      if (match) found.set(part, match);
    }
  return [
    ...after.map((part) => ({ before: found.get(part) ?? null, after: part })),
    ...left.map((part) => ({ before: part, after: null })),
  ];
};

const isGroup = (kind: string): boolean => kind === "all" || kind === "any";

/** The parts of both below what they share; a single condition is a group of one. Null where they share nothing. */
const sharedParts = (before: PlacedPart, after: PlacedPart): [PlacedPart[], PlacedPart[]] | null => {
  const [one, other] = [kindOf(before.tree), kindOf(after.tree)];
  if (one === other) return isGroup(one) || one === "not" ? [partsOf(before), partsOf(after)] : null;
  if (isGroup(one) && !isGroup(other)) return [partsOf(before), [after]];
  return isGroup(other) && !isGroup(one) ? [[before], partsOf(after)] : null;
};

const compared = ({ before, after }: ComparedPart): ComparedPart[] => {
  const shared = before && after && sharedParts(before, after);
  if (!shared || shared[0].length + shared[1].length === 0) return [{ before, after }];
  return paired(...shared).flatMap(compared);
};

/**
 * The conditions of two criteria trees side by side, by structure: below `all`, `any` and `not` that are in both, the parts are
 * paired, whatever their order; a condition alone is paired with a part of a group. A condition that is in one tree alone stands alone; one that changed stands with both.
 */
export const compareCriteria = (before: Tree, after: Tree): ComparedPart[] =>
  compared({ before: { path: [], tree: before }, after: { path: [], tree: after } });
