import { knownPicture } from "~/domain/award/known-picture";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Reading } from "~/data/kernel/db.server";
import { readTracking, type TrackingFilter } from "~/data/desk/tracking.reader.server";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";

/** The running subsidies that match, each with where it stands today beside the others of its company. */
export async function listRunningSubsidies(
  { actor, today }: UseCaseContext,
  filter: TrackingFilter,
  size: number,
  language: Language,
  reading?: Reading,
) {
  const found = await readTracking(actor, filter, size, reading);
  const othersOf = await awardsBeside(actor, found.rows, reading);
  const rows = found.rows.map((award) => {
    const picture = knownPicture(award, today, othersOf(award.id));
    const { standing, benefit, suspensions, tiers, ceilings, plannedLeftFen } = picture;
    return {
      id: award.id,
      reference: award.reference,
      company: award.companyName,
      program: inLanguage(award.program, language),
      zone: inLanguage(award.zone, language),
      paidTo: award.paidTo,
      asked: award.asked,
      benefit,
      course: { tiers, suspensions, ceilings },
      nextChangeOn: picture.nextChangeOn,
      timeLeft: standing.left,
      payingEnd: standing.payingEnd,
      left: { payableFen: standing.amountLeftFen, plannedFen: plannedLeftFen },
    };
  });
  return { rows, last: found.last && (rows.at(-1) ?? null) };
}
