import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { readOpeningFacts } from "~/data/budget/opening.reader.server";
import type { Tx } from "~/data/kernel/db.server";
import { forgetProgramNames } from "~/data/program/names.server";
import { type LockedVersion, markPublished } from "~/data/program/version.server";
import { hindrances } from "~/domain/access/duties";
import { missingBudget } from "~/domain/budget/budget-reach";
import { openingGaps } from "~/domain/budget/opening";
import { decideVersion, type VersionRefused, versionState } from "~/domain/program/draft/version-steps";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";
import { Refusal } from "~/platform/errors";
import { readiness, readyContent } from "../program/ready-version.server";
import { ofVersion, takeVersionStep, type VersionStep } from "../program/take-version-step.server";

export interface Publication extends VersionStep {
  /** Why it is published before all its money is appropriated, in the words of whoever publishes; null where nothing was said. */
  readonly unfunded: string | null;
}

/**
 * Publishes a version that was offered, by somebody who did not write in it. It is read and its cases are tried once more; from
 * now on people apply under it, and it never changes. What nobody could fund or decide is refused (decision 0044); where money is
 * missing for a later year that its benefits can reach, it takes a reason, which is on record (decision 0027). Throws StaleVersion when it was edited since it was read, and Refusal.
 */
export async function publishVersion(ctx: UseCaseContext, { unfunded, ...step }: Publication): Promise<void> {
  const { userId } = ctx.actor;
  await takeVersionStep(ctx, step, {
    event: "program.publish",
    by: "program.publish",
    prepare: (tx, found) => preparePublication(tx, ctx, found),
    decide: (found, { hindrance, opens, funded }) =>
      decideVersion(versionState(found), "publish", {
        notOwnWork: hindrances(userId, "release", { prepared: found.editors }).length === 0,
        ready: hindrance === null,
        canOpen: opens,
        fundedOrReasoned: funded || unfunded !== null,
      }),
    refuse: ({ reason }, { hindrance }) => (reason === "ready" ? hindrance : null) ?? refusalFor(reason),
    write: (tx, { id }, ready) => markPublished(tx, id, { content: readyContent(ready), userId, now: ctx.now }),
    said: (found, { funded }) => ({
      data: { ...ofVersion(found), ...(funded || unfunded === null ? {} : { unfunded }) },
    }),
    async tell(tx, { id: versionId, number, zoneId }, ready) {
      const managers = await officialsOf(tx, ["manager"], zoneId);
      const others = managers.filter((manager) => manager.userId !== userId);
      await tellOfVersion(tx, ctx, { managers: others }, "published", {
        versionId,
        number,
        name: readyContent(ready).name,
      });
    },
  });
  forgetProgramNames();
}

/** Whether the version is ready, whether it could be funded and decided, and whether all its money is appropriated. */
async function preparePublication(tx: Tx, { today }: UseCaseContext, found: LockedVersion) {
  const ready = readiness(found, today);
  if (ready.content === null) return { ...ready, opens: true, funded: true };
  const facts = await readOpeningFacts(found.programId, today, tx);
  return {
    ...ready,
    opens: openingGaps(ready.content, today, facts).length === 0,
    funded: missingBudget(ready.content, today, facts.appropriations).length === 0,
  };
}

function refusalFor(reason: VersionRefused["reason"]): Refusal {
  if (reason === "fundedOrReasoned") return new Refusal("program.unfunded", {}, { unfunded: ["program.unfunded"] });
  if (reason === "canOpen") return new Refusal("program.cannotOpen");
  return new Refusal(reason === "state" ? "program.notOffered" : "program.ownWork");
}
