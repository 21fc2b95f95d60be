import type { UseCaseContext } from "~/data/access/context";
import { insertNote } from "~/data/review/note.server";
import { decideChange } from "~/domain/change/decide";
import { type ChangeRead, isClear, onChange, takeChangeStep } from "./take-change-step.server";

/** Finds nothing in a report; why is a note between officials. */
export async function dismissReport(
  ctx: UseCaseContext,
  { reason, ...read }: ChangeRead & { readonly reason: string },
): Promise<void> {
  const text = reason.trim();
  await takeChangeStep(ctx, {
    action: "dismiss",
    ...onChange(ctx, read, "award.reviewChange"),
    prepare: () => undefined,
    decide: (found) =>
      decideChange(found.state, "dismiss", { noConflict: isClear(ctx, found), reasonsGiven: text !== "" }),
    fields: { reasonsGiven: "reason" },
    async write(tx, { id: caseId }) {
      await insertNote(tx, { caseId, authorId: ctx.actor.userId, text, at: ctx.now });
      return { due: null, set: { decidedAt: ctx.now } };
    },
  });
}
