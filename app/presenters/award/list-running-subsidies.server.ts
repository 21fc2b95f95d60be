import { listedAward } from "~/domain/award/listed-award";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import type { Reading } from "~/data/kernel/db.server";
import { readTracking, type TrackingFilter } from "~/data/desk/tracking.reader.server";
import { contentOf } from "~/data/program/content.server";
import type { UseCaseContext } from "~/data/access/context";

interface Asked {
  readonly size: number;
  readonly language: Language;
  /** What a file is made from: without the tiers, which it does not show. */
  readonly reading?: Reading;
}

/** The running subsidies that match, each with where it stands today beside the others of its company. */
export async function listRunningSubsidies(
  { actor }: UseCaseContext,
  filter: TrackingFilter,
  { size, language, reading }: Asked,
) {
  const found = await readTracking(actor, filter, size, { file: reading !== undefined, reading });
  const programs = new Map<string, string>();
  for (const { versionId } of found.rows)
    if (!programs.has(versionId))
      programs.set(versionId, inLanguage((await contentOf(versionId, reading)).name, language));
  const rows = found.rows.map((award) => {
    const { suspensions, ceilings, ...listed } = listedAward(award, actor.today);
    return {
      id: award.id,
      reference: award.reference,
      company: award.companyName,
      program: programs.get(award.versionId) ?? "",
      zone: inLanguage(award.zone, language),
      paidTo: award.paidTo,
      asked: award.asked,
      course: { tiers: award.tiers, suspensions, ceilings },
      ...listed,
    };
  });
  return { rows, last: found.last && (rows.at(-1) ?? null) };
}
