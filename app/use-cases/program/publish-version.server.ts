import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { readAppropriations } from "~/data/budget/budget.reader.server";
import type { Tx } from "~/data/kernel/db.server";
import { forgetProgramNames } from "~/data/program/names.server";
import { type LockedVersion, markPublished } from "~/data/program/version.server";
import { unfundedNow } from "~/domain/budget/budget-reach";
import { hindrances } from "~/domain/access/duties";
import { decideVersion, versionState } from "~/domain/program/draft/version-steps";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";
import { Refusal } from "~/platform/errors";
import { readiness, readyContent } from "./ready-version.server";
import { ofVersion, takeVersionStep, type VersionStep } from "./take-version-step.server";

export interface Publication extends VersionStep {
  /** Whoever publishes knows that nothing can be granted before money is appropriated for this year. */
  readonly unfunded?: boolean;
}

/**
 * Publishes a version that was offered, by somebody who did not write in it. It is read and its cases are tried once more; from
 * now on people apply under it, and it never changes. Where people could apply and nobody could fund them, that has to be
 * said to be known, and is on record. Throws StaleVersion when it was edited since it was read, and Refusal.
 */
export async function publishVersion(ctx: UseCaseContext, { unfunded = false, ...step }: Publication): Promise<void> {
  const { userId } = ctx.actor;
  await takeVersionStep(ctx, step, {
    event: "program.publish",
    by: "program.publish",
    prepare: (tx, found) => prepare(tx, ctx, found, unfunded),
    decide: (found, { hindrance }) =>
      decideVersion(versionState(found), "publish", {
        notOwnWork: hindrances(userId, "release", { prepared: found.editors }).length === 0,
        ready: hindrance === null,
      }),
    refuse: ({ reason }, { hindrance }) =>
      (reason === "ready" ? hindrance : null) ??
      new Refusal(reason === "state" ? "program.notOffered" : "program.ownWork"),
    write: (tx, { id }, ready) => markPublished(tx, id, { content: readyContent(ready), userId, now: ctx.now }),
    said: (found, { short }) => ({ data: { ...ofVersion(found), ...(short ? { unfunded: true as const } : {}) } }),
    async tell(tx, { id: versionId, number, zoneId }, ready) {
      const managers = await officialsOf(tx, ["manager"], zoneId);
      await tellOfVersion(tx, ctx, managers, "published", { versionId, number, name: readyContent(ready).name });
    },
  });
  forgetProgramNames();
}

/** Whether the version is ready, and `short` where nobody who applies now could be granted anything. */
async function prepare(tx: Tx, ctx: UseCaseContext, found: LockedVersion, unfunded: boolean) {
  const ready = readiness(found);
  if (ready.content?.open !== true) return { ...ready, short: false };
  const short = unfundedNow(ready.content, ctx.today, await readAppropriations(found.programId, tx)).length > 0;
  return short && !unfunded ? { content: null, hindrance: unknownShortage, short } : { ...ready, short };
}

const unknownShortage = new Refusal("program.unfunded", {}, { unfunded: ["program.unfunded"] });
