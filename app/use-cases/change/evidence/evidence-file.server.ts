import type { UseCaseContext } from "~/data/access/context";
import { lockAwardToChange } from "~/data/change/award-to-change.server";
import { lockChange } from "~/data/change/change-case.server";
import { openChangeFile } from "~/data/change/change.server";
import type { Tx } from "~/data/kernel/db.server";
import { changeTargets } from "~/domain/change/asked-for";
import { NotFound, Refusal } from "~/platform/errors";
import { admit } from "../../access/admit.server";

/** The change that documents are for: one that is about to be asked for, or about which more was asked. */
export interface EvidenceOf {
  readonly changeId: string;
  readonly awardId: string;
}

/** Where documents of a change lie, locked: its zone once it has begun, and the keys that it takes. */
export interface EvidenceFile {
  readonly changeId: string;
  readonly zoneId: string | null;
  readonly keys: readonly string[];
}

const keyOf = (target: string): string => target.replace("document:", "");

/**
 * Opens the documents of a change for the founder's side: gathered before it is asked for, under the id that it will have, or while more is
 * asked about it. Throws Refusal in any other state.
 */
export async function openEvidence(
  tx: Tx,
  ctx: UseCaseContext,
  { changeId, awardId }: EvidenceOf,
): Promise<EvidenceFile> {
  const change = await lockChange(tx, changeId, ctx.actor.userId);
  if (change) {
    admit(ctx.actor, "award.requestChange", change);
    if (change.awardId !== awardId || change.origin !== "company") throw new NotFound();
    if (change.state !== "waiting") throw new Refusal("change.notEditable");
    return { changeId, zoneId: change.zoneId, keys: changeTargets(change.content, change.kind).map(keyOf) };
  }
  const award = await lockAwardToChange(tx, { awardId, changeId, personId: ctx.actor.userId });
  if (!award) throw new NotFound();
  const { companyId, zoneId, siteId, content, fileFits } = award;
  admit(ctx.actor, "award.requestChange", { companyId, zoneId, siteId });
  if (!fileFits) throw new NotFound();
  await openChangeFile(tx, { id: changeId, companyId, now: ctx.now });
  return { changeId, zoneId: null, keys: content.changes.flatMap(({ evidence }) => evidence.map(({ key }) => key)) };
}
