import { moveState } from "~/data/application/application.server";
import { lockCompanyCode, verifyCompanyCode } from "~/data/company/code.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { type Tx, transact } from "~/data/kernel/db.server";
import { recordSeen } from "~/data/review/evidence-check.server";
import { readMoves } from "~/data/application/moves.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { type Evidence, neededEvidence } from "~/domain/application/evidence";
import { resumedDue, staysIn } from "~/domain/application/step-clock";
import { parseUscc } from "~/domain/company/uscc";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admitReview, recordOnCase, reviewRefusal } from "./review-case.server";
import { tellCompany } from "~/mail/review/tell-review.server";

export interface Acceptance {
  readonly applicationId: string;
  readonly version: number;
  /** Evidence that the officer has seen now; what was recorded before counts too. */
  readonly seen: readonly Evidence[];
}

/**
 * Takes an application in for review. The licence was seen, so the company's code is its own from now on; refused when another
 * company has been given that code. The clock of the review goes on from where corrections stopped it.
 */
export async function acceptApplication(ctx: UseCaseContext, acceptance: Acceptance): Promise<void> {
  const calendar = await readWorkingCalendar();
  try {
    await transact((tx) => accept(tx, ctx, acceptance, calendar));
  } catch (error) {
    if (violatedConstraint(error) !== "company_code_verified") throw error;
    throw new Refusal("review.codeTaken");
  }
}

async function accept(tx: Tx, ctx: UseCaseContext, acceptance: Acceptance, calendar: WorkingCalendar): Promise<void> {
  const found = await admitReview(tx, ctx, acceptance, "application.accept");
  const { id: applicationId, state, content } = found;
  const actorId = ctx.actor.userId;
  const needed = neededEvidence(content.premises);
  const kinds = needed.filter((kind) => acceptance.seen.includes(kind) && !found.seen.includes(kind));
  const seen = [...found.seen, ...kinds];
  const decision = decide(state, "accept", {
    identitySeen: seen.includes("identity"),
    licenceSeen: seen.includes("licence"),
    leaseSeen: !needed.includes("lease") || seen.includes("lease"),
    noConflict: true,
  });
  if (!decision.ok) throw reviewRefusal(decision, { identitySeen: "seen", licenceSeen: "seen", leaseSeen: "seen" });
  await recordSeen(tx, { applicationId, kinds, seenBy: actorId, seenAt: ctx.now });
  await takeCode(tx, ctx, found.companyId);
  const stays = staysIn("review", await readMoves(tx, applicationId));
  const due = resumedDue(calendar, ctx.today, content.stepWorkingDays.review, stays);
  const set = { acceptedBy: actorId, acceptedAt: ctx.now };
  await moveState(tx, {
    applicationId,
    action: "accept",
    from: state,
    to: decision.to,
    actorId,
    now: ctx.now,
    due,
    set,
  });
  await recordOnCase(tx, ctx, found, "application.accept", { seen: kinds, dueOn: due.date });
  await tellCompany(tx, ctx, found, "accepted", { due });
}

/** The code on the licence becomes the company's. One not yet registered has none; one that fails its check needs a reason. */
async function takeCode(tx: Tx, ctx: UseCaseContext, companyId: string): Promise<void> {
  const { code, kind, verifiedAt, acceptedReason } = await lockCompanyCode(tx, companyId);
  if (verifiedAt || (code === null && kind === "notYetRegistered")) return;
  if (code === null) throw new Refusal("review.codeMissing");
  if (!parseUscc(code).ok && acceptedReason === null) throw new Refusal("review.codeFails");
  await verifyCompanyCode(tx, companyId, ctx.actor.userId, ctx.now);
}
