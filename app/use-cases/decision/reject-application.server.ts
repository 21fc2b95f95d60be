import { decide } from "~/domain/application/decide";
import type { UseCaseContext } from "~/data/access/context";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { dutyFacts, onDecisionCase } from "./decision-case.server";
import { type GivenReason, givenReasons } from "./given-reasons.server";
import { issueLetter } from "./issue-letter.server";
import { writeRefusal } from "./write-refusal.server";
import { tellFounders } from "~/mail/decision/tell-founders.server";

export interface Rejection {
  readonly applicationId: string;
  readonly version: number;
  /** Each with its clause and words that the applicant understands. */
  readonly reasons: readonly GivenReason[];
}

/**
 * Rejects a recommended application with reasons, each of a clause of its version. Approvals given so far no longer count; the
 * founder's side reads the reasons and is told how to appeal.
 */
export async function rejectApplication(ctx: UseCaseContext, rejection: Rejection): Promise<void> {
  await takeApplicationStep(ctx, {
    action: "reject",
    ...onDecisionCase(ctx, rejection, "application.reject"),
    prepare: (_, { content }) => givenReasons(content, rejection.reasons),
    decide: (found, reasons) =>
      decide(found.state, "reject", {
        ...dutyFacts(ctx, found),
        reasonsGiven: reasons.length > 0 && reasons.every(({ words }) => words !== ""),
      }),
    refuse: refusalAt(),
    write: (tx, { id }, reasons) => writeRefusal(tx, ctx, id, reasons),
    async tell(tx, found) {
      await issueLetter(tx, ctx, found.id);
      await tellFounders(tx, ctx, found, "rejected");
    },
  });
}
