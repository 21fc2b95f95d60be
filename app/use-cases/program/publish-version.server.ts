import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { forgetProgramNames } from "~/data/program/names.server";
import { markPublished } from "~/data/program/version.server";
import { hindrances } from "~/domain/access/duties";
import { decideVersion, versionState } from "~/domain/program/draft/version-steps";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";
import { Refusal } from "~/platform/errors";
import { readiness, readyContent } from "./ready-version.server";
import { ofVersion, takeVersionStep, type VersionStep } from "./take-version-step.server";

/**
 * Publishes a version that was offered, by somebody who did not write in it. It is read and its cases are tried once more; from
 * now on people apply under it, and it never changes. Throws StaleVersion when it was edited since it was read, and Refusal.
 */
export async function publishVersion(ctx: UseCaseContext, step: VersionStep): Promise<void> {
  const { userId } = ctx.actor;
  await takeVersionStep(ctx, step, {
    event: "program.publish",
    by: "program.publish",
    prepare: (_, found) => readiness(found),
    decide: (found, { hindrance }) =>
      decideVersion(versionState(found), "publish", {
        notOwnWork: hindrances(userId, "release", { prepared: found.editors }).length === 0,
        ready: hindrance === null,
      }),
    refuse: ({ reason }, { hindrance }) =>
      (reason === "ready" ? hindrance : null) ??
      new Refusal(reason === "state" ? "program.notOffered" : "program.ownWork"),
    write: (tx, { id }, ready) => markPublished(tx, id, { content: readyContent(ready), userId, now: ctx.now }),
    said: (found) => ({ data: ofVersion(found) }),
    async tell(tx, { id: versionId, number, zoneId }, ready) {
      const managers = await officialsOf(tx, ["manager"], zoneId);
      await tellOfVersion(tx, ctx, managers, "published", { versionId, number, name: readyContent(ready).name });
    },
  });
  forgetProgramNames();
}
