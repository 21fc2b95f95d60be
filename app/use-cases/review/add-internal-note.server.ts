import { transact } from "~/data/kernel/db.server";
import { insertNote } from "~/data/review/note.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openReview, recordOnCase, requireNoInterest, requirePart } from "./review-case.server";

/** Adds a note to a case that only officials read. The auditor reads such notes and writes none. */
export function addInternalNote(
  ctx: UseCaseContext,
  { caseId, text }: { readonly caseId: string; readonly text: string },
): Promise<void> {
  return transact(async (tx) => {
    const found = await openReview(tx, ctx, caseId, "application.readInternal");
    requirePart(ctx, found);
    requireNoInterest(ctx, found);
    if (text.trim() === "") throw new Refusal("required", {}, { text: ["required"] });
    const noteId = await insertNote(tx, { caseId, authorId: ctx.actor.userId, text: text.trim(), at: ctx.now });
    await recordOnCase(tx, ctx, found, { action: "application.addNote", data: { noteId } });
  });
}
