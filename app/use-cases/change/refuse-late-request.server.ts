import type { UseCaseContext } from "~/data/access/context";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange } from "~/mail/change/tell-change.server";
import type { LateDecision } from "./allow-late-request.server";
import { onChange, takeChangeStep } from "./take-change-step.server";

/** Does not take a late request, with the reason, which the company reads. */
export async function refuseLateRequest(ctx: UseCaseContext, { reason, ...request }: LateDecision): Promise<void> {
  const words = reason.trim();
  await takeChangeStep(ctx, {
    action: "refuseLate",
    ...onChange(ctx, request, "award.decideChange"),
    prepare: () => undefined,
    decide: ({ state }) => decideChange(state, "refuseLate", { reasonsGiven: words !== "" }),
    fields: { reasonsGiven: "reason" },
    write: () => ({ due: null, reason: words, set: { decidedAt: ctx.now } }),
    tell: (tx, found) => tellOfChange(tx, ctx, found, "lateRefused"),
  });
}
