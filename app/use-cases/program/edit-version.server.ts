import { isRecorded } from "~/data/audit/audit.server";
import { transact } from "~/data/kernel/db.server";
import { type VersionPart, writeDraft } from "~/data/program/version.server";
import { nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { StaleVersion } from "~/platform/errors";
import { fingerprint } from "~/platform/fingerprint.server";
import { placesMark } from "~/data/program/places-mark.server";
import type { UseCaseContext } from "~/data/access/context";
import { reach } from "../access/take-step.server";
import { onDraft } from "./open-version.server";
import { record } from "../audit/record.server";

export interface VersionEdit {
  readonly versionId: string;
  readonly part: VersionPart;
  /** The places that the page showed, and their mark then. */
  readonly places: readonly TreePath[];
  readonly mark: string;
  /** The tree as it is to be; it changes nothing beside the places. */
  readonly change: (tree: Tree) => Tree;
  /** A print of what was posted, where sending it twice must not do twice what it asks for. */
  readonly post?: string;
}

/** The tree that stands after an edit, and whether the same post had brought it there already. */
export interface Edited {
  readonly tree: Tree;
  readonly again: boolean;
}

/**
 * Keeps what was typed into a draft version, right or wrong. Throws StaleVersion with the tree that stands when somebody else
 * changed these places meanwhile, unless to the same. A button that was pressed twice is no such change: the same post of the
 * same person changes nothing while what came of it stands.
 */
export function editVersion(ctx: UseCaseContext, edit: VersionEdit): Promise<Edited> {
  const { part, places, mark, change, post } = edit;
  return transact(async (tx) => {
    const found = await reach(tx, onDraft(ctx, { versionId: edit.versionId, version: null }, "program.edit"));
    const { programId, zoneId, id: subjectId } = found;
    const entry = { action: "program.edit", subjectId } as const;
    const before = found[part];
    const markBefore = placesMark(before, places);
    const pressOf = (outcome: string) => fingerprint([post, outcome]);
    if (post !== undefined && mark !== markBefore) {
      const sought = { ...entry, actorId: ctx.actor.userId, press: pressOf(markBefore) };
      if (await isRecorded(tx, sought)) return { tree: before, again: true };
    }
    const after = change(before);
    const markAfter = placesMark(after, places);
    if (markBefore === markAfter) return { tree: before, again: false };
    if (mark !== markBefore) throw new StaleVersion(found.version, before);
    await writeDraft(tx, found, { part, tree: after, userId: ctx.actor.userId });
    const press = post === undefined ? {} : { press: pressOf(markAfter) };
    await record(tx, ctx, { ...entry, zoneId, data: { programId, part, places: places.map(nameOfPath), ...press } });
    return { tree: after, again: false };
  });
}
