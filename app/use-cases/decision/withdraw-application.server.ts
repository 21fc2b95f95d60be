import { readHeld } from "~/data/application/handed.server";
import { contentOf } from "~/data/program/content.server";
import { decide } from "~/domain/application/decide";
import type { UseCaseContext } from "~/data/access/context";
import { onOwnApplication } from "../application/open-application.server";
import { refusalAt, takeApplicationStep } from "../application/take-application-step.server";
import { releaseReservations } from "./release-reservations.server";
import { tellBothSides } from "~/mail/application/tell-both-sides.server";

/**
 * Withdraws an application for good and gives back what was reserved for it. Throws StaleVersion when it moved on since
 * the owner was asked, and Refusal once it is decided.
 */
export async function withdrawApplication(
  ctx: UseCaseContext,
  request: { readonly applicationId: string; readonly version: number },
): Promise<void> {
  await takeApplicationStep(ctx, {
    action: "withdraw",
    ...onOwnApplication(ctx, request, "withdraw"),
    prepare: () => undefined,
    decide: ({ state }) => decide(state, "withdraw", {}),
    refuse: refusalAt(),
    async write(tx, { id, state }) {
      await releaseReservations(tx, ctx, id);
      return { due: null, data: { from: state } };
    },
    async tell(tx, head) {
      // Nobody but its authors has heard of a draft.
      if (head.state === "draft") return;
      const held = await readHeld(tx, head.id);
      const { name: program } = await contentOf(head.programVersionId, tx);
      const kinds = { founders: "withdrawn", officer: "withdrawnForOfficer" } as const;
      await tellBothSides(tx, ctx, { head, held, program, due: null }, kinds);
    },
  });
}
