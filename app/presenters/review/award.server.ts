import { pathTo } from "~/addresses/path-to";
import { readAwardsOf } from "~/data/award/award.reader.server";
import type { CaseHead } from "~/data/review/case.reader.server";
import { listedAward } from "~/domain/award/listed-award";
import { officialSide } from "~/domain/access/sides";
import type { UseCaseContext } from "~/data/access/context";

/** The awards that a case has led to, with the figures of their pages. */
export async function caseAwards({ actor }: UseCaseContext, { id, state }: CaseHead) {
  if (state !== "notice" && state !== "effective") return [];
  const awards = await readAwardsOf(officialSide(actor), id);
  return awards.map((award) => {
    const { benefit, payingEnd, total, left } = listedAward(award, actor.today);
    const href = pathTo("/admin/awards/:id", { id: award.id });
    return { reference: award.reference, href, benefit, payingEnd, total, left };
  });
}
