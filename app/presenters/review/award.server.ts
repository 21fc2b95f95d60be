import { pathTo } from "~/addresses/path-to";
import { readAwardOf } from "~/data/award/award.reader.server";
import type { CaseHead } from "~/data/review/case.reader.server";
import { awardPicture } from "~/domain/award/award-picture";
import { officialSide } from "~/domain/access/sides";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";

/** The award that a case has led to, with the figures of its page; null while there is none. */
export async function caseAward({ actor, today }: UseCaseContext, { id, state }: CaseHead) {
  if (state !== "notice" && state !== "effective") return null;
  const official = officialSide(actor);
  const award = await readAwardOf(official, id);
  if (!award) return null;
  const others = (await awardsBeside(official, [award]))(award.id);
  const { benefit, standing, totalFen, plannedFen, plannedLeftFen } = awardPicture(award, today, others);
  return {
    reference: award.reference,
    href: pathTo("/admin/awards/:id", { id: award.id }),
    benefit,
    payingEnd: standing.payingEnd,
    total: { payableFen: totalFen, plannedFen },
    left: { payableFen: standing.amountLeftFen, plannedFen: plannedLeftFen },
  };
}
