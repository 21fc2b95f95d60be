import { awardsBeside } from "~/data/award/beside.reader.server";
import { readOverlappingAwards } from "~/data/award/overlapping-awards.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { Actor } from "~/domain/access/actor";
import { heldBack } from "~/domain/award/held-back";
import { ranked } from "~/domain/award/ranked";
import type { LineOf } from "~/domain/budget/budget-line";
import type { Fen } from "~/domain/kernel/money/fen";

/** What of the commitments of a line is of months that go to another award of the company, as the highest of its group. */
export async function showHeldBack(actor: Actor, { programId, source, fiscalYear }: LineOf): Promise<Fen> {
  const awards = await readOverlappingAwards([programId], fiscalYear);
  const othersOf = await awardsBeside(actor, awards);
  let held = 0;
  for (const award of awards) {
    const { funding } = await contentOf(award.versionId);
    const back = heldBack(ranked(award), othersOf(award.id).map(ranked), funding, award.closed);
    held += back.get(`${fiscalYear} ${source}`) ?? 0;
  }
  return held;
}
