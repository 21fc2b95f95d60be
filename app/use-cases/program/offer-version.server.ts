import { transact } from "~/data/kernel/db.server";
import { officialsOf } from "~/data/access/officials.server";
import { markOffered } from "~/data/program/version.server";
import { StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openDraft } from "./open-version.server";
import { readyContent } from "./ready-version.server";
import { record } from "../audit/record.server";
import { tellOfVersion } from "~/mail/program/tell-of-version.server";

export interface VersionStep {
  readonly versionId: string;
  /** As it was read by whoever takes the step. */
  readonly version: number;
}

/**
 * Offers a draft to a second person for publishing: it reads without problems and comes out right for its cases. Whoever may
 * publish it and did not write in it is told. Offering what is on offer already changes nothing.
 */
export function offerVersion(ctx: UseCaseContext, { versionId, version }: VersionStep): Promise<void> {
  return transact(async (tx) => {
    const found = await openDraft(tx, ctx, versionId, "program.edit");
    if (found.version !== version) throw new StaleVersion(version, { version: found.version });
    if (found.offeredAt !== null) return;
    const content = readyContent(found);
    await markOffered(tx, versionId, { userId: ctx.actor.userId, now: ctx.now });
    const { programId, number, zoneId } = found;
    const data = { programId, number };
    await record(tx, ctx, {
      ...{ action: "program.offer", subjectId: versionId, zoneId, data },
    });
    const publishers = await officialsOf(tx, ["manager", "approver"], zoneId);
    const second = publishers.filter(({ userId }) => !found.editors.includes(userId));
    await tellOfVersion(tx, ctx, second, "offered", { versionId, number, name: content.name });
  });
}
