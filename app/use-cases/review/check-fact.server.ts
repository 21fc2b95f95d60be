import { transact } from "~/data/kernel/db.server";
import { insertFactCheck } from "~/data/review/fact-check.server";
import { checkableFacts, type FactCheck, impossibleInCheck } from "~/domain/application/fact-checks";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { openReview, recordOnCase, requireNoInterest } from "./review-case.server";

export interface CheckToRecord extends FactCheck {
  readonly applicationId: string;
  readonly note: string | null;
}

/**
 * Records what an official found when they looked a fact up. It outweighs what the company said, and a later check the ones before,
 * which stay on record. For whom may find that something is wrong, intake and reviewers, until the review is finished.
 */
export function checkFact(ctx: UseCaseContext, { applicationId, note, ...check }: CheckToRecord): Promise<void> {
  return transact(async (tx) => {
    const found = await openReview(tx, ctx, applicationId, "application.requestCorrections");
    requireNoInterest(ctx, found);
    if (found.state !== "submitted" && found.state !== "review") throw new Refusal("wrongState");
    if (!checkableFacts(found.content.criteria).includes(check.fact)) throw new Refusal("notChoice");
    const impossible = impossibleInCheck(check, ctx.today);
    if (impossible) throw new Refusal("invalid", {}, { [impossible.field]: [dayError(impossible)] });
    const id = newId();
    const by = { checkedBy: ctx.actor.userId, checkedAt: ctx.now };
    await insertFactCheck(tx, { id, caseId: applicationId, note: note?.trim() || null, ...check, ...by });
    await recordOnCase(tx, ctx, found, { action: "application.checkFact", data: { checkId: id, fact: check.fact } });
  });
}
