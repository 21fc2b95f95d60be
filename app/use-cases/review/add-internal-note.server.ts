import { transact } from "~/data/kernel/db.server";
import { insertNote } from "~/data/review/note.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openHeldCase } from "./held-case.server";
import { recordOnCase, requireNoInterest } from "./review-case.server";

/** Adds a note to a case of any kind that only officials read. The auditor reads such notes and writes none. */
export function addInternalNote(
  ctx: UseCaseContext,
  { caseId, text }: { readonly caseId: string; readonly text: string },
): Promise<void> {
  return transact(async (tx) => {
    const found = await openHeldCase(tx, ctx, caseId, "application.readInternal");
    requireNoInterest(ctx, found);
    if (text.trim() === "") throw new Refusal("required", {}, { text: ["required"] });
    const noteId = await insertNote(tx, { caseId, authorId: ctx.actor.userId, text: text.trim(), at: ctx.now });
    const action = `${found.kind}.addNote` as const;
    await recordOnCase<"application.addNote" | "change.addNote">(tx, ctx, found, { action, data: { noteId } });
  });
}
