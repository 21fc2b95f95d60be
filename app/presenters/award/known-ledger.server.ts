import type { OtherAward } from "~/data/award/beside.reader.server";
import type { AwardView } from "~/data/award/award.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { Act, LedgerAward, LedgerInput } from "~/domain/ledger/types";

/** Why and by whom an act was written; null where nobody said, or the reader may not know. */
export interface ActRecord {
  readonly reason: string | null;
  readonly by: string | null;
}

/** The ledger of a company as it was known on a day, with what is told of each act, in their order. */
export interface KnownLedger {
  readonly input: LedgerInput;
  readonly records: readonly ActRecord[];
}

type Given = Pick<AwardView, "id" | "approvedAt" | "input">;

const ledgerAward = async ({ id, input }: Given, versionId: string): Promise<LedgerAward> => {
  const { stackingGroup, settlement, funding } = await contentOf(versionId);
  return { id, group: stackingGroup ?? null, settlement, operator: versionId, funding, setOffShare: "1", input };
};

export async function knownLedger(view: AwardView, others: readonly OtherAward[]): Promise<KnownLedger> {
  const all = [view, ...others].toSorted((a, b) => a.approvedAt.getTime() - b.approvedAt.getTime());
  const awards = await Promise.all(all.map((award) => ledgerAward(award, award.versionId)));
  const acts = all.map(({ id, approvedAt }): Act => ({
    act: "approve",
    on: approvedAt.toISOString().slice(0, 10),
    award: id,
  }));
  return { input: { awards, acts }, records: acts.map(() => ({ reason: null, by: null })) };
}
