import type { UseCaseContext } from "~/data/access/context";
import { holdCompany } from "~/data/company/hold-company.server";
import { insertApproval, voidApprovals } from "~/data/decision/approval.server";
import { insertDetermination } from "~/data/decision/determination.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import { lockAwards } from "~/data/ledger/projection.server";
import { freeAnnulledReceipts } from "~/data/month/item-claim/claim-books.server";
import { type ClaimCase, writeGiven } from "~/data/month/item-claim/claim.server";
import { claimBasis, receiptKeyOf, reckoned } from "~/data/month/item-claim/reckoned-claim.server";
import { approvalEffect, repeatsOwn } from "~/domain/decision/approvals";
import { decideClaim } from "~/domain/month/item-claim/decide";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";
import { tellOfClaim } from "~/mail/month/tell-of-claims.server";
import { Refusal } from "~/platform/errors";
import { writeActs } from "../../ledger/write-acts.server";
import { issueClaimLetter } from "./issue-claim-letter.server";
import { claimRefused, type ClaimRead, onClaim, takeClaimStep } from "./take-claim-step.server";

export interface ClaimApproval extends ClaimRead {
  /** The digest of what the claim gives, as the approver was shown it. */
  readonly basis: string;
}

const duties = (ctx: UseCaseContext, { checkedBy, tied }: ClaimCase) => ({
  didNotCheck: checkedBy !== ctx.actor.userId,
  noConflict: !tied,
});

/** What the claim gives now, under the lock of the company, and what approving it does to the approvals given before. */
async function prepare(tx: Tx, ctx: UseCaseContext, found: ClaimCase, { basis }: ClaimApproval) {
  const duty = decideClaim(found.state, "addApproval", {
    ...duties(ctx, found),
    didNotApprove: true,
    effectAsShown: true,
  });
  if (!duty.ok) throw claimRefused(duty);
  await holdCompany(tx, found.companyId);
  await lockAwards(tx, [found.companyId]);
  const claim = await reckoned(tx, found);
  const totalFen = claim.found.ok ? claim.found.totalFen : 0;
  const now = { totalFen, basis: claimBasis(claim) };
  const needed = approvalsNeeded(found.content.requiredApprovals, totalFen);
  const asShown = claim.found.ok && now.basis === basis;
  return { claim, approved: now, needed, asShown, ...approvalEffect(found.approvals, now, needed) };
}

type Known = Awaited<ReturnType<typeof prepare>>;

/**
 * Approves a checked claim, and what it gives as the approver was shown it. Where the amount takes several people, each is another one; the
 * last writes the grant into the ledger, keeps what each line gave, and issues the letter. Refused to whoever checked it or has an interest, and where it gives something else by now.
 */
export async function approveClaim(
  ctx: UseCaseContext,
  approval: ClaimApproval,
): Promise<{ readonly decided: boolean }> {
  try {
    return await takeClaimStep<"decide" | "addApproval", Known, Awaited<ReturnType<typeof write>>>(ctx, {
      action: ({ complete }) => (complete ? "decide" : "addApproval"),
      ...onClaim(ctx, approval, "claim.decide"),
      prepare: (tx, found) => prepare(tx, ctx, found, approval),
      decide(found, { anew, complete, asShown }) {
        const facts = {
          ...duties(ctx, found),
          didNotApprove: !repeatsOwn(ctx.actor.userId, found.approvals, { anew }),
          effectAsShown: asShown,
        };
        return complete
          ? decideClaim(found.state, "decide", { ...facts, approvalsComplete: true })
          : decideClaim(found.state, "addApproval", facts);
      },
      write: (tx, found, known) => write(tx, ctx, found, known),
      async tell(tx, found, known) {
        if (!known.complete) return tellOfClaim(tx, ctx, found, "toDecide");
        await issueClaimLetter(tx, ctx, found, known.claim);
        await tellOfClaim(tx, ctx, found, "decided");
      },
    });
  } catch (error) {
    throw lost[violatedConstraint(error) ?? ""] ?? error;
  }
}

/** What the database refuses although it was free a moment ago, told as what it is. */
const lost: Readonly<Record<string, Refusal>> = {
  approval_one_per_person: new Refusal("claim.requirement.didNotApprove"),
  claim_line_receipt_once: new Refusal("claim.requirement.effectAsShown"),
};

async function write(tx: Tx, ctx: UseCaseContext, found: ClaimCase, known: Known) {
  const { id: caseId, companyId, awardId } = found;
  const { claim, approved, anew, given, needed, complete } = known;
  const { userId: actorId } = ctx.actor;
  const voided = anew ? await voidApprovals(tx, caseId, ctx.now) : 0;
  await insertApproval(tx, { caseId, approverId: actorId, ...approved, at: ctx.now });
  const data = { ...approved, given, needed, voided };
  if (!complete || !claim.found.ok) return { data, decided: false };
  const { lines, grants, totalFen } = claim.found;
  await freeAnnulledReceipts(
    tx,
    claim.lines.flatMap((line) => receiptKeyOf(line) ?? []),
  );
  await writeGiven(
    tx,
    claim.lineIds.flatMap((lineId, i) => {
      const line = lines[i];
      return line ? [{ lineId, fen: line.fen, parts: line.parts }] : [];
    }),
  );
  if (grants.length > 0)
    await writeActs(tx, ctx, companyId, [
      { act: { act: "grant", award: awardId, grants, annuls: [] }, caseId, reason: null },
    ]);
  const outcome = totalFen > 0 ? "approve" : "reject";
  await insertDetermination(tx, { caseId, outcome, reasons: [], actorId, at: ctx.now });
  return { data, decided: true, set: { decided: { position: claim.position, gaveFen: totalFen } } };
}

/** Gives a claim back to whoever checks it, with the reason. */
export const returnClaim = (ctx: UseCaseContext, { words, ...read }: ClaimRead & { readonly words: string }) =>
  takeClaimStep<"return", null, { data: { voided: number } }>(ctx, {
    action: "return",
    ...onClaim(ctx, read, "claim.decide"),
    prepare: () => null,
    decide: (found) => decideClaim(found.state, "return", { reasonsGiven: words !== "", noConflict: !found.tied }),
    fields: { reasonsGiven: "words" },
    write: async (tx, { id }) => ({
      data: { voided: await voidApprovals(tx, id, ctx.now) },
      set: { returned: words },
    }),
    tell: (tx, found) => tellOfClaim(tx, ctx, found, "toCheck"),
  });
