import { transact } from "~/data/kernel/db.server";
import { officialsOf } from "~/data/access/officials.server";
import { forgetProgramNames } from "~/data/program/names.server";
import { markPublished } from "~/data/program/version.server";
import { hindrances } from "~/domain/access/duties";
import { Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import type { VersionStep } from "./offer-version.server";
import { openDraft } from "./open-version.server";
import { readyContent } from "./ready-version.server";
import { record } from "../audit/record.server";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";

/**
 * Publishes a version that was offered, by somebody who did not write in it. It is read and its cases are tried once more; from
 * now on people apply under it, and it never changes. Throws StaleVersion when it was edited since it was read, and Refusal.
 */
export async function publishVersion(ctx: UseCaseContext, { versionId, version }: VersionStep): Promise<void> {
  await transact(async (tx) => {
    const found = await openDraft(tx, ctx, versionId, "program.publish");
    if (hindrances(ctx.actor.userId, "release", { prepared: found.editors }).length > 0)
      throw new Refusal("program.ownWork");
    if (found.version !== version) throw new StaleVersion(version, { version: found.version });
    if (found.offeredAt === null) throw new Refusal("program.notOffered");
    const content = readyContent(found);
    await markPublished(tx, versionId, { content, userId: ctx.actor.userId, now: ctx.now });
    const { programId, number, zoneId } = found;
    const data = { programId, number };
    await record(tx, ctx, {
      ...{ action: "program.publish", subjectId: versionId, zoneId, data },
    });
    const managers = await officialsOf(tx, ["manager"], zoneId);
    await tellOfVersion(tx, ctx, managers, "published", { versionId, number, name: content.name });
  });
  forgetProgramNames();
}
