import { readAgreedTotals } from "~/data/decision/approval.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { QueueRow } from "~/data/review/queue.reader.server";
import { approvalsNeeded } from "~/domain/program/terms/approvals-needed";

/** How many approvals the amount takes of each case that has some already, by its id; asks nothing more where none has. */
export async function approvalsNeededBy(rows: readonly QueueRow[]): Promise<ReadonlyMap<string, number>> {
  const begun = rows.filter(({ approvals }) => approvals > 0).map(({ id }) => id);
  if (begun.length === 0) return new Map();
  const counted = (await readAgreedTotals(begun)).map(async ({ applicationId, versionId, totalFen }) => {
    const { requiredApprovals } = await contentOf(versionId);
    return [applicationId, approvalsNeeded(requiredApprovals, totalFen)] as const;
  });
  return new Map(await Promise.all(counted));
}
