import type { Actor } from "~/domain/access/actor";
import type { GroupAward } from "~/domain/subsidy/beside";
import { groupBy } from "~/domain/kernel/group-by";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Reading } from "~/data/kernel/db.server";
import { readCompanyAwards } from "./group-awards.reader.server";
import { contentOf } from "~/data/program/content.server";

/** An award, or an application that may become one, by the version that it is under. */
interface Own {
  readonly id: string;
  readonly companyId: string;
  readonly versionId: string;
}

export interface OtherAward extends GroupAward {
  /** Null where the actor may not read the award itself. */
  readonly reference: string | null;
  readonly versionId: string;
  readonly program: LocalizedText;
}

const groupOf = async (versionId: string): Promise<string | null> => (await contentOf(versionId)).stackingGroup ?? null;

/**
 * The other awards of the same company in the same stacking group, for each of these. One query for all of them, none
 * where no program shares a group.
 */
export async function awardsBeside(
  actor: Actor,
  owns: readonly Own[],
  reading?: Reading,
): Promise<(id: string) => readonly OtherAward[]> {
  const groups = await Promise.all(owns.map(async (own) => ({ own, group: await groupOf(own.versionId) })));
  const companies = new Set(groups.flatMap(({ own, group }) => (group === null ? [] : [own.companyId])));
  const awards = companies.size === 0 ? [] : await readCompanyAwards(actor, [...companies], reading);
  const known = await Promise.all(
    awards.map(async (award) => {
      const { stackingGroup, name } = await contentOf(award.versionId);
      return { ...award, group: stackingGroup, program: name };
    }),
  );
  const ofCompany = groupBy(known, ({ companyId }) => companyId);
  const beside = groups.map(({ own, group }) => {
    const others = (ofCompany.get(own.companyId) ?? []).filter((each) => each.group === group);
    const apart = others.filter(({ id, applicationId }) => id !== own.id && applicationId !== own.id);
    return [own.id, group === null ? [] : apart] as const;
  });
  const byId = new Map(beside);
  return (id) => byId.get(id) ?? [];
}
