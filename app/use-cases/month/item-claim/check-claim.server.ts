import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact } from "~/data/kernel/db.server";
import { judgeClaimLine, lockClaim } from "~/data/month/item-claim/claim.server";
import { reckoned } from "~/data/month/item-claim/reckoned-claim.server";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { isCutOf, type Judgement } from "~/domain/month/item-claim/claimed-line";
import { decideClaim } from "~/domain/month/item-claim/decide";
import { tellOfClaim } from "~/mail/month/tell-of-claims.server";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { admit } from "../../access/admit.server";
import { record } from "../../audit/record.server";
import { type ClaimRead, onClaim, takeClaimStep } from "./take-claim-step.server";

/** Judges one line of a claim that was handed in: allowed, cut to a part, or refused, with a reason for the company. Needs no interest in the company. */
export const judgeLine = (
  ctx: UseCaseContext,
  { claimId, version, lineId, ...judgement }: ClaimRead & Judgement & { readonly lineId: string },
): Promise<void> =>
  transact(async (tx) => {
    const found = await lockClaim(tx, claimId, ctx.actor.userId);
    if (!found) throw new NotFound();
    const { companyId, zoneId, state, tied } = found;
    admit(ctx.actor, "claim.check", { companyId, zoneId });
    if (found.version !== version) throw new StaleVersion(version, { state, version: found.version });
    if (tied) throw new Refusal("claim.requirement.noConflict");
    if (state !== "handedIn") throw new Refusal("wrongState");
    const line = found.lines.find(({ id }) => id === lineId);
    if (!line) throw new NotFound();
    const { verdict, reason, accepted } = judgement;
    if (verdict !== "allow" && reason === "")
      throw new Refusal("claim.requirement.reasonsGiven", {}, { reason: ["claim.requirement.reasonsGiven"] });
    if (verdict === "cut" && (accepted === null || !isCutOf(line.line, accepted)))
      throw new Refusal("claim.noCut", {}, { accepted: ["claim.noCut"] });
    await judgeClaimLine(tx, { claimId, lineId, verdict, reason, accepted: verdict === "cut" ? accepted : null });
    await record(tx, ctx, { action: "claim.judgeLine", subjectId: claimId, zoneId, data: { lineId, verdict } });
  });

/** Asks the company for more; it answers within the version's working days. */
export const askMoreOfClaim = (ctx: UseCaseContext, { words, ...read }: ClaimRead & { readonly words: string }) =>
  takeClaimStep<"askMore", null, { data: { dueOn: string } }>(ctx, {
    action: "askMore",
    ...onClaim(ctx, read, "claim.check"),
    prepare: () => null,
    decide: (found) => decideClaim(found.state, "askMore", { reasonsGiven: words !== "", noConflict: !found.tied }),
    fields: { reasonsGiven: "words" },
    async write(tx, { content }) {
      const calendar = await readWorkingCalendar(tx);
      const due = addWorkingDays(calendar, ctx.today, content.stepWorkingDays.correction);
      return { data: { dueOn: due.date }, due, set: { asked: words }, reason: words };
    },
    tell: (tx, found) => tellOfClaim(tx, ctx, found, "moreAsked"),
  });

/** Says that all lines are judged: the claim waits for its decision. */
export const checkClaim = (ctx: UseCaseContext, read: ClaimRead) =>
  takeClaimStep<"check", number | null, { data: { totalFen: number } }>(ctx, {
    action: "check",
    ...onClaim(ctx, read, "claim.check"),
    async prepare(tx, claim) {
      const { found } = await reckoned(tx, claim);
      return found.ok ? found.totalFen : null;
    },
    decide: (found, totalFen) =>
      decideClaim(found.state, "check", {
        linesJudged: totalFen !== null && found.lines.every(({ judgement }) => judgement !== null),
        noConflict: !found.tied,
      }),
    write: (_, __, totalFen) => ({ data: { totalFen: totalFen ?? 0 }, set: { checkedBy: ctx.actor.userId } }),
    tell: (tx, found) => tellOfClaim(tx, ctx, found, "toDecide"),
  });
