import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange, tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";

export interface LateDecision extends ChangeRead {
  /** The company reads it. */
  readonly reason: string;
}

/** Takes a late request, with the reason; the reviewers of the zone are told, and the company. */
export async function allowLateRequest(ctx: UseCaseContext, { reason, ...request }: LateDecision): Promise<void> {
  const words = reason.trim();
  await takeChangeStep(ctx, {
    action: "allowLate",
    ...onChange(ctx, request, "award.decideChange"),
    prepare: () => undefined,
    decide: ({ state }) => decideChange(state, "allowLate", { reasonsGiven: words !== "" }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found, _, to) {
      const due = await dueIn(tx, found, to, ctx.today);
      return { due, reason: words, data: { dueOn: due?.date ?? null } };
    },
    async tell(tx, found, _, { due }) {
      await tellOfChange(tx, ctx, found, "lateAllowed", { due });
      const reviewers = await officialsOf(tx, ["reviewer"], found.zoneId);
      await tellOfficialsOfChange(tx, ctx, found, { reviewers }, "toReview", { due });
    },
  });
}
