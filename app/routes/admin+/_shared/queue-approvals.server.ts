import { readAgreedTerms } from "~/data/approval.reader.server";
import { contentOf } from "~/data/program-content.server";
import type { QueueRow } from "~/data/queue.reader.server";
import { plannedAward } from "~/domain/award/planned-award";

/** How many approvals the amount takes of each case that has some already, by its id; asks nothing more where none has. */
export async function approvalsNeededBy(rows: readonly QueueRow[]): Promise<ReadonlyMap<string, number>> {
  const begun = rows.filter(({ approvals }) => approvals > 0).map(({ id }) => id);
  if (begun.length === 0) return new Map();
  const counted = (await readAgreedTerms(begun)).map(async ({ applicationId, versionId, answers, start, unit }) => {
    const award = plannedAward(await contentOf(versionId), answers, start, unit);
    return [applicationId, award.ok ? award.needed : 1] as const;
  });
  return new Map(await Promise.all(counted));
}
