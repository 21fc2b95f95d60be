import { transact } from "~/data/db.server";
import { type VersionPart, writeDraft } from "~/data/program-version.server";
import { getAt, nameOfPath, type Tree, type TreePath } from "~/domain/program/draft-tree";
import { leftAt, leftPlace } from "~/domain/program/left-forms";
import { StaleVersion } from "~/platform/errors";
import { fingerprint } from "~/platform/fingerprint.server";
import type { UseCaseContext } from "./context.server";
import { openDraft } from "./shared/open-version.server";
import { record } from "./shared/record.server";

/** What stands at a place, with the forms that were left there. */
const standsAt = (tree: Tree, place: TreePath) => {
  const [value, left] = [getAt(tree, place) ?? null, place.length > 0 ? leftAt(tree, leftPlace(place)) : {}];
  return Object.keys(left).length > 0 ? { value, left } : value;
};

/** Marks what stands at some places when it was read: two people may write on different parts, not unknowingly on the same. */
export const placesMark = (tree: Tree, places: readonly TreePath[]): string =>
  fingerprint(places.map((place) => standsAt(tree, place)));

export interface VersionEdit {
  readonly versionId: string;
  readonly part: VersionPart;
  /** The places that the page showed, and their mark then. */
  readonly places: readonly TreePath[];
  readonly mark: string;
  /** The tree as it is to be; it changes nothing beside the places. */
  readonly change: (tree: Tree) => Tree;
}

/**
 * Keeps what was typed into a draft version, right or wrong, and returns the new mark of its places. Throws StaleVersion with the
 * tree that stands when somebody else changed these places meanwhile, unless to the same.
 */
export function editVersion(ctx: UseCaseContext, edit: VersionEdit): Promise<string> {
  const { part, places, mark, change } = edit;
  return transact(async (tx) => {
    const found = await openDraft(tx, ctx, edit.versionId, "program.edit");
    const before = found[part];
    const after = change(before);
    const [markBefore, markAfter] = [placesMark(before, places), placesMark(after, places)];
    if (markBefore === markAfter) return markAfter;
    if (mark !== markBefore) throw new StaleVersion(found.version, before);
    await writeDraft(tx, found, { part, tree: after, userId: ctx.actor.userId });
    const { programId, zoneId, id: subjectId } = found;
    const data = { programId, part, places: places.map(nameOfPath) };
    await record(tx, ctx, { action: "program.edit", subjectType: "programVersion", subjectId, zoneId, data });
    return markAfter;
  });
}
