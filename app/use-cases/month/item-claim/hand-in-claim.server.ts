import type { UseCaseContext } from "~/data/access/context";
import { voidApprovals } from "~/data/decision/approval.server";
import type { Tx } from "~/data/kernel/db.server";
import type { ClaimCase } from "~/data/month/item-claim/claim.server";
import { reckoned } from "~/data/month/item-claim/reckoned-claim.server";
import { decideClaim } from "~/domain/month/item-claim/decide";
import { tellOfClaim } from "~/mail/month/tell-of-claims.server";
import { isBeforeLastDay } from "./claim-facts.server";
import { type ClaimRead, onClaim, takeClaimStep } from "./take-claim-step.server";

const evidenceComplete = ({ lines }: ClaimCase): boolean => lines.every(({ documents }) => documents > 0);

const linesHold = async (tx: Tx, found: ClaimCase): Promise<boolean> =>
  found.lines.length > 0 && (await reckoned(tx, found)).found.ok;

/** Hands a claim in, with a document for each line, before the last day on which its award may be claimed. */
export const handInClaim = (ctx: UseCaseContext, read: ClaimRead) =>
  takeClaimStep<"handIn", { linesHold: boolean; beforeLastDay: boolean }, { data: { lineCount: number } }>(ctx, {
    action: "handIn",
    ...onClaim(ctx, read, "claim.handIn"),
    async prepare(tx, found) {
      return {
        linesHold: await linesHold(tx, found),
        beforeLastDay: await isBeforeLastDay(tx, found, ctx.today),
      };
    },
    decide: (found, known) =>
      decideClaim(found.state, "handIn", { ...known, evidenceComplete: evidenceComplete(found) }),
    write: (_, { lines }) => ({ data: { lineCount: lines.length }, set: { handedInAt: ctx.now } }),
    tell: (tx, found) => tellOfClaim(tx, ctx, found, "toCheck"),
  });

/** Answers what the office asked for more: the lines as they are now, and words. */
export const answerClaim = (ctx: UseCaseContext, { words, ...read }: ClaimRead & { readonly words: string }) =>
  takeClaimStep<"answer", { linesHold: boolean }, { data: { lineCount: number } }>(ctx, {
    action: "answer",
    ...onClaim(ctx, read, "claim.handIn"),
    prepare: async (tx, found) => ({ linesHold: await linesHold(tx, found) }),
    decide: (found, known) =>
      decideClaim(found.state, "answer", {
        ...known,
        evidenceComplete: evidenceComplete(found),
        reasonsGiven: words !== "",
      }),
    fields: { reasonsGiven: "words" },
    write: (_, { lines }) => ({ data: { lineCount: lines.length }, set: { answer: words } }),
    tell: (tx, found) => tellOfClaim(tx, ctx, found, "toCheck"),
  });

/** Takes a claim back before it is decided; approvals that wait for others no longer count. */
export const withdrawClaim = (ctx: UseCaseContext, read: ClaimRead) =>
  takeClaimStep<"withdraw", null, { data: { voided: number } }>(ctx, {
    action: "withdraw",
    ...onClaim(ctx, read, "claim.make"),
    prepare: () => null,
    decide: (found) => decideClaim(found.state, "withdraw", {}),
    write: async (tx, { id }) => ({ data: { voided: await voidApprovals(tx, id, ctx.now) } }),
  });
