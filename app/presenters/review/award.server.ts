import { pathTo } from "~/addresses/path-to";
import { readAwardsOf } from "~/data/award/award.reader.server";
import type { CaseHead } from "~/data/review/case.reader.server";
import { knownPicture } from "~/domain/award/known-picture";
import { officialSide } from "~/domain/access/sides";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";

/** The awards that a case has led to, with the figures of their pages. */
export async function caseAwards({ actor, today }: UseCaseContext, { id, state }: CaseHead) {
  if (state !== "notice" && state !== "effective") return [];
  const official = officialSide(actor);
  const awards = await readAwardsOf(official, id);
  const othersOf = await awardsBeside(official, awards);
  return awards.map((award) => {
    const { benefit, standing, totalFen, plannedFen, plannedLeftFen } = knownPicture(award, today, othersOf(award.id));
    return {
      reference: award.reference,
      href: pathTo("/admin/awards/:id", { id: award.id }),
      benefit,
      payingEnd: standing.payingEnd,
      total: { payableFen: totalFen, plannedFen },
      left: { payableFen: standing.amountLeftFen, plannedFen: plannedLeftFen },
    };
  });
}
