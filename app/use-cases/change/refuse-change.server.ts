import type { UseCaseContext } from "~/data/access/context";
import { refusalClauses } from "~/domain/change/asked-for";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { type GivenReason, givenReasons } from "../decision/given-reasons.server";
import { writeRefusal } from "../decision/write-refusal.server";
import { issueChangeLetter } from "./issue-change-letter.server";
import { type ChangeRead, isClear, onChange, takeChangeStep } from "./take-change-step.server";

export interface ChangeRefusal extends ChangeRead {
  /** Each with its clause and words that the company understands. */
  readonly reasons: readonly GivenReason[];
}

/** Refuses a proposed change with reasons, each of a clause that the version names for it. Approvals given so far no longer count. */
export async function refuseChange(ctx: UseCaseContext, refusal: ChangeRefusal): Promise<void> {
  await takeChangeStep(ctx, {
    action: "refuse",
    ...onChange(ctx, refusal, "award.decideChange"),
    prepare(_, { content, kind }) {
      const allowed = refusalClauses(content, kind);
      const other = refusal.reasons.findIndex(({ clause }) => clause !== null && !allowed.includes(clause));
      const row = refusal.reasons[other]?.row ?? other;
      if (other >= 0) throw new Refusal("notChoice", {}, { [`reasons[${row}].clause`]: ["notChoice"] });
      return givenReasons(content, refusal.reasons);
    },
    decide: (found, reasons) =>
      decideChange(found.state, "refuse", {
        didNotPropose: found.proposedBy !== ctx.actor.userId,
        noConflict: isClear(ctx, found),
        reasonsGiven: reasons.length > 0 && reasons.every(({ words }) => words !== ""),
      }),
    fields: { reasonsGiven: "reasons[0].words" },
    write: (tx, { id }, reasons) => writeRefusal(tx, ctx, id, reasons),
    async tell(tx, found) {
      await issueChangeLetter(tx, ctx, found, null);
      await tellOfChange(tx, ctx, found, "refused");
    },
  });
}
