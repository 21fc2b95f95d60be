import { readHeld } from "~/data/application/handed.server";
import { moveState } from "~/data/application/application.server";
import { transact } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { decide } from "~/domain/application/decide";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openApplication } from "../application/open-application.server";
import { record } from "../audit/record.server";
import { releaseReservations } from "./release-reservations.server";
import { tellBothSides } from "~/mail/application/tell-both-sides.server";

/**
 * Withdraws an application for good and gives back what was reserved for it. Throws StaleVersion when it moved on since
 * the owner was asked, and Refusal once it is decided.
 */
export function withdrawApplication(
  ctx: UseCaseContext,
  { applicationId, version }: { applicationId: string; version: number },
): Promise<void> {
  return transact(async (tx) => {
    const head = await openApplication(tx, ctx, applicationId, "application.withdraw");
    const decision = decide(head.state, "withdraw", {});
    if (!decision.ok) throw new Refusal("wrongState");
    if (head.version !== version) throw new StaleVersion(version, { version: head.version, state: head.state });
    await releaseReservations(tx, ctx, applicationId);
    const step = { action: "withdraw", from: head.state, to: decision.to, due: null } as const;
    await moveState(tx, { applicationId, ...step, actorId: ctx.actor.userId, now: ctx.now });
    const { zoneId } = head;
    await record(tx, ctx, {
      ...{ action: "application.withdraw", subjectType: "application", subjectId: applicationId, zoneId },
      data: { from: head.state },
    });
    // Nobody but its authors has heard of a draft.
    if (head.state === "draft") return;
    const held = await readHeld(tx, applicationId);
    const { name: program } = await contentOf(head.programVersionId, tx);
    const kinds = { founders: "withdrawn", officer: "withdrawnForOfficer" } as const;
    await tellBothSides(tx, ctx, { head, held, program, due: null }, kinds);
  });
}
