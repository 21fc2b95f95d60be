import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { closeHearing } from "~/data/change/hearing.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange, tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { type ChangeRead, onOwnChange, takeChangeStep } from "./take-change-step.server";

/** Takes the company's own request back, as long as it is not decided. */
export async function withdrawRequest(ctx: UseCaseContext, read: ChangeRead): Promise<void> {
  await takeChangeStep(ctx, {
    action: "withdrawRequest",
    ...onOwnChange(ctx, read),
    prepare: () => undefined,
    decide: ({ state, origin }) => decideChange(state, "withdrawRequest", { ownRequest: origin === "company" }),
    async write(tx, { id, hearing }) {
      if (hearing) await closeHearing(tx, hearing.id, { at: ctx.now, answer: null });
      return { due: null, data: { voided: await voidApprovals(tx, id, ctx.now) } };
    },
    async tell(tx, found) {
      await tellOfChange(tx, ctx, found, "withdrawn");
      const officer = await officialsById(tx, [found.assigneeId, found.askedBy, found.proposedBy]);
      await tellOfficialsOfChange(tx, ctx, found, { officer }, "withdrawnForOfficer");
    },
  });
}
