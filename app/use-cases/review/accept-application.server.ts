import { lockCompanyCode, verifyCompanyCode } from "~/data/company/code.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import { recordSeen } from "~/data/review/evidence-check.server";
import { readMoves } from "~/data/application/moves.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { type Evidence, neededEvidence } from "~/domain/application/evidence";
import { resumedDue, staysIn } from "~/domain/application/step-clock";
import { parseUscc } from "~/domain/company/uscc";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { onReviewCase } from "./review-case.server";
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
    await takeApplicationStep(ctx, {
      action: "accept",
      ...onReviewCase(ctx, acceptance, "application.accept"),
      prepare: (_, { content, seen }) => {
        const needed = neededEvidence(content.premises);
        const kinds = needed.filter((kind) => acceptance.seen.includes(kind) && !seen.includes(kind));
        return { kinds, needsLease: needed.includes("lease"), seen: [...seen, ...kinds] };
      },
      decide: ({ state }, { needsLease, seen }) =>
        decide(state, "accept", {
          identitySeen: seen.includes("identity"),
          licenceSeen: seen.includes("licence"),
          leaseSeen: !needsLease || seen.includes("lease"),
          noConflict: true,
        }),
      refuse: refusalAt({ identitySeen: "seen", licenceSeen: "seen", leaseSeen: "seen" }),
      async write(tx, { id: applicationId, companyId, content }, { kinds }) {
        const acceptedBy = ctx.actor.userId;
        await recordSeen(tx, { caseId: applicationId, kinds, seenBy: acceptedBy, seenAt: ctx.now });
        await takeCode(tx, ctx, companyId);
        const stays = staysIn("review", await readMoves(tx, applicationId));
        const due = resumedDue(calendar, ctx.today, content.stepWorkingDays.review, stays);
        return { due, set: { acceptedBy, acceptedAt: ctx.now }, data: { seen: kinds, dueOn: due.date } };
      },
      tell: (tx, found, _, { due }) => tellCompany(tx, ctx, found, "accepted", { due }),
    });
  } catch (error) {
    if (violatedConstraint(error) !== "company_code_verified") throw error;
    throw new Refusal("review.codeTaken");
  }
}

/** The code on the licence becomes the company's. One not yet registered has none; one that fails its check needs a reason. */
async function takeCode(tx: Tx, ctx: UseCaseContext, companyId: string): Promise<void> {
  const { code, kind, verifiedAt, acceptedReason } = await lockCompanyCode(tx, companyId);
  if (verifiedAt || (code === null && kind === "notYetRegistered")) return;
  if (code === null) throw new Refusal("review.codeMissing");
  if (!parseUscc(code).ok && acceptedReason === null) throw new Refusal("review.codeFails");
  await verifyCompanyCode(tx, companyId, ctx.actor.userId, ctx.now);
}
