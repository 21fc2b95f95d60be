import { readOwnAwards } from "~/data/award/own-awards.reader.server";
import { contentOf } from "~/data/program/content.server";
import { knownPicture } from "~/domain/award/known-picture";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";

/** What the actor's companies have been granted, with what is payable of it in all and from this month on, as on the page of each award. */
export async function listOwnAwards({ actor, today }: UseCaseContext, language: Language) {
  const awards = await readOwnAwards(actor);
  const othersOf = await awardsBeside(actor, awards);
  return Promise.all(
    awards.map(async (award) => {
      const { benefit, standing, totalFen, plannedFen, plannedLeftFen } = knownPicture(
        award,
        today,
        othersOf(award.id),
      );
      return {
        id: award.id,
        reference: award.reference,
        company: award.company,
        benefit,
        payingEnd: standing.payingEnd,
        program: inLanguage((await contentOf(award.versionId)).name, language),
        total: { payableFen: totalFen, plannedFen },
        left: { payableFen: standing.amountLeftFen, plannedFen: plannedLeftFen },
      };
    }),
  );
}

export type OwnAwardRow = Awaited<ReturnType<typeof listOwnAwards>>[number];
