import { recordAudit } from "~/data/audit/audit.server";
import {
  deleteGathered,
  type GatheredEvidence,
  leftEvidence,
  takeOutGathered,
} from "~/data/change/gathered-evidence.server";
import { holdCompany } from "~/data/company/hold-company.server";
import { transact } from "~/data/kernel/db.server";
import { gatheredDays } from "~/domain/change/gathered";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";

const most = 1_000;

/** Deletes the documents that were gathered for a change of which nothing came in thirty days. Returns of how many changes. */
export async function forgetGatheredEvidence(now: Date): Promise<number> {
  const since = new Date(now.getTime() - gatheredDays * 86_400_000);
  const requestId = newId();
  let forgotten = 0;
  for (const gathered of await leftEvidence(since, most))
    if (await forget(gathered, { now, requestId })) forgotten += 1;
  return forgotten;
}

/** Out of the request first, then the files, then their rows: a row whose file is gone is found again, a file without its row never. */
async function forget(
  { id, companyId }: GatheredEvidence,
  { now, requestId }: { readonly now: Date; readonly requestId: string },
): Promise<boolean> {
  const keys = await transact(async (tx) => {
    await holdCompany(tx, companyId);
    return takeOutGathered(tx, id, now);
  });
  if (keys === null) return false;
  for (const key of keys) await files().discard(key);
  return transact(async (tx) => {
    await holdCompany(tx, companyId);
    if (!(await deleteGathered(tx, id))) return false;
    await recordAudit(tx, {
      actorId: null,
      now,
      requestId,
      action: "change.forgetEvidence",
      subjectId: id,
      zoneId: null,
      data: { documents: keys.length },
    });
    return true;
  });
}
