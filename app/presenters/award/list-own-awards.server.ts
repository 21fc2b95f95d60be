import { readOwnAwards } from "~/data/award/own-awards.reader.server";
import { contentOf } from "~/data/program/content.server";
import { listedAward } from "~/domain/award/listed-award";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { UseCaseContext } from "~/data/access/context";

/** What the actor's companies have been granted, with what is payable of it in all and from this month on, as on the page of each award. */
export async function listOwnAwards({ actor }: UseCaseContext, language: Language) {
  const awards = await readOwnAwards(actor);
  return Promise.all(
    awards.map(async (award) => {
      const { benefit, payingEnd, total, left } = listedAward(award, actor.today);
      return {
        id: award.id,
        reference: award.reference,
        company: award.company,
        program: inLanguage((await contentOf(award.versionId)).name, language),
        benefit,
        payingEnd,
        total,
        left,
        debtFen: award.debtFen,
      };
    }),
  );
}

export type OwnAwardRow = Awaited<ReturnType<typeof listOwnAwards>>[number];
