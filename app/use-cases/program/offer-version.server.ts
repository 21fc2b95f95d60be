import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { markOffered } from "~/data/program/version.server";
import { decideVersion, versionState } from "~/domain/program/draft/version-steps";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";
import { Refusal } from "~/platform/errors";
import { readiness, readyContent } from "./ready-version.server";
import { ofVersion, takeVersionStep, type VersionStep } from "./take-version-step.server";

/**
 * Offers a draft to a second person for publishing: it reads without problems and comes out right for its cases. Whoever may
 * publish it and did not write in it is told. Offering what is on offer already changes nothing.
 */
export const offerVersion = (ctx: UseCaseContext, step: VersionStep): Promise<void> =>
  takeVersionStep(ctx, step, {
    event: "program.offer",
    by: "program.edit",
    already: ({ offeredAt }) => (offeredAt ? { done: undefined } : null),
    prepare: (_, found) => readiness(found, ctx.today),
    decide: (found, { hindrance }) => decideVersion(versionState(found), "offer", { ready: hindrance === null }),
    refuse: ({ reason }, { hindrance }) => (reason === "ready" ? hindrance : null) ?? new Refusal("wrongState"),
    write: (tx, { id }) => markOffered(tx, id, { userId: ctx.actor.userId, now: ctx.now }),
    said: (found) => ({ data: ofVersion(found) }),
    async tell(tx, { id: versionId, number, zoneId, editors }, ready) {
      const publishers = await officialsOf(tx, ["manager", "approver"], zoneId);
      const second = publishers.filter(({ userId }) => userId !== ctx.actor.userId && !editors.includes(userId));
      await tellOfVersion(tx, ctx, { publishers: second }, "offered", {
        versionId,
        number,
        name: readyContent(ready).name,
      });
    },
  });
