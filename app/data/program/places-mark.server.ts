import { getAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { leftAt, leftPlace } from "~/domain/program/draft/left-forms";
import { fingerprint } from "~/platform/fingerprint.server";

/** What stands at a place, with the forms that were left there. */
const standsAt = (tree: Tree, place: TreePath) => {
  const [value, left] = [getAt(tree, place) ?? null, place.length > 0 ? leftAt(tree, leftPlace(place)) : {}];
  return Object.keys(left).length > 0 ? { value, left } : value;
};

/** Marks what stands at some places when it was read: two people may write on different parts, not unknowingly on the same. */
export const placesMark = (tree: Tree, places: readonly TreePath[]): string =>
  fingerprint(places.map((place) => standsAt(tree, place)));
