import { transact } from "~/data/kernel/db.server";
import { hasBudget, newestPublished, removeDraftVersion, removeProgram } from "~/data/program/program.server";
import type { Json } from "~/domain/audit/event";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openDraft } from "./open-version.server";
import { record } from "../audit/record.server";

export interface Discarding {
  readonly versionId: string;
  /** As it was read. */
  readonly version: number;
}

/**
 * Takes a draft away that was never published; the audit log keeps what it said. With the draft of a first version goes its
 * program, and null is returned; else the id of the program that stays. Throws Refusal once money was appropriated for it.
 */
export function discardDraftVersion(ctx: UseCaseContext, { versionId, version }: Discarding): Promise<string | null> {
  return transact(async (tx) => {
    const found = await openDraft(tx, ctx, versionId, "program.edit");
    if (found.version !== version) throw new StaleVersion(version, { version: found.version });
    const { programId, zoneId, slug, number, content, fixtures, editors } = found;
    const stays = (await newestPublished(tx, programId)) !== null;
    if (!stays && (await hasBudget(tx, programId))) throw new Refusal("program.hasBudget");
    await removeDraftVersion(tx, versionId);
    if (!stays) await removeProgram(tx, programId);
    const said = JSON.parse(JSON.stringify({ content, fixtures })) as { content: Json; fixtures: Json };
    const data = { programId, slug, number, editors: [...editors], programGone: !stays, ...said };
    await record(tx, ctx, {
      ...{ action: "program.discardDraft", subjectId: versionId, zoneId, data },
    });
    return stays ? programId : null;
  });
}
