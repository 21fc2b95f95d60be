import { transact } from "~/data/kernel/db.server";
import { findDraftVersion, insertDraftVersion, newestPublished } from "~/data/program/program.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openProgramForChange } from "./open-version.server";
import { record } from "../audit/record.server";

/**
 * Begins the next version of a program as a copy of the one that was published last, and returns its id. Throws the Refusal
 * `program.draftExists`, with the id of the draft there is among its parameters.
 */
export function beginDraftVersion(ctx: UseCaseContext, programId: string): Promise<string> {
  return transact(async (tx) => {
    const program = await openProgramForChange(tx, ctx, programId, "program.edit");
    const draft = await findDraftVersion(tx, programId);
    if (draft) throw new Refusal("program.draftExists", { number: draft.number, id: draft.id });
    const source = await newestPublished(tx, programId);
    if (!source) throw new Error(`Program ${programId} has neither a draft nor a published version.`);
    const number = source.number + 1;
    const { content, fixtures } = source;
    const { userId } = ctx.actor;
    const id = await insertDraftVersion(tx, { programId, number, content, fixtures, userId, now: ctx.now });
    const { zoneId } = program;
    const data = { programId, number, from: source.id };
    await record(tx, ctx, { action: "program.beginDraft", subjectId: id, zoneId, data });
    return id;
  });
}
