import { civilOf } from "~/data/kernel/civil";
import type { UseCaseContext } from "~/data/access/context";
import { prisma } from "~/data/kernel/db.server";
import type { OfficialRole } from "~/domain/access/matrix";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { contextOn, weekday } from "../clock";
import type { Foundation } from "../foundation";
import { officialFor } from "../officials";

/** An award in effect, and the people of its life. A day is told as so many days before today, and played on the weekday before. */
export interface Life {
  readonly awardId: string;
  readonly companyId: string;
  readonly zoneId: string;
  readonly versionId: string;
  readonly startsOn: CivilDate;
  readonly today: CivilDate;
  /** The owner of the company. */
  readonly founder: (ago: number) => UseCaseContext;
  /** The official who holds this role for the zone of the award. */
  readonly as: (role: OfficialRole, ago: number) => UseCaseContext;
}

/** The life of the only award of a company. */
export async function lifeOf(base: Foundation, companyId: string, today: CivilDate): Promise<Life> {
  const award = await prisma().award.findFirstOrThrow({ where: { companyId }, include: { zone: true } });
  const { userId } = await prisma().membership.findFirstOrThrow({ where: { companyId, role: "owner" } });
  const owner = {
    userId,
    memberships: [{ companyId, role: "owner" as const }],
    grants: [],
    mandates: [],
    siteIds: [],
  };
  const on = (ago: number) => weekday(addDays(today, -ago));
  return {
    awardId: award.id,
    companyId,
    zoneId: award.zoneId,
    versionId: award.programVersionId,
    startsOn: civilOf(award.startsOn),
    today,
    founder: (ago) => contextOn(owner, on(ago)),
    as: (role, ago) => contextOn(officialFor(base, role, award.zone.slug), on(ago)),
  };
}
