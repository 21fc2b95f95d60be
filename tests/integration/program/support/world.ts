import { prisma } from "~/data/kernel/db.server";
import type { OfficialRole } from "~/domain/access/matrix";
import type { Tree } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { freeStart } from "../../../../prisma/seed/programs/free-start";
import { contextOf, now, person } from "../../access/people";

/** The free-start program as its draft would be written. */
export const freeStartTree = (): Tree => JSON.parse(JSON.stringify(freeStart.content)) as Tree;

/** The zone of that program, once per database. */
export async function highTechZone(): Promise<string> {
  const zone = await prisma().zone.upsert({
    where: { slug: "high-tech" },
    create: { id: newId(), slug: "high-tech", name: { en: "High-tech Zone", "zh-CN": "高新区" }, position: 0 },
    update: {},
    select: { id: true },
  });
  return zone.id;
}

/** A case that its criteria come out right for. */
export const goodCase = {
  name: "Young company of the zone",
  on: "2026-03-02",
  facts: {
    companyKind: "domestic",
    companyEstablishedOn: "2025-06-01",
    registeredZone: "high-tech",
    insuredStaff: 3,
    abnormalOperation: false,
  },
  expected: "met",
} as const;

/** Downwards, since the product counts up from the last one. */
let number = 100_000;

/** A program with one version: a draft, or published when asked. */
export async function aProgram({
  zoneId,
  published = false,
  content = freeStartTree(),
  editors = [],
  fixtures = [goodCase],
}: {
  zoneId: string | null;
  published?: boolean;
  content?: Tree;
  editors?: string[];
  fixtures?: Tree;
}) {
  const [programId, versionId] = [newId(), newId()];
  number -= 1;
  await prisma().program.create({ data: { id: programId, number, slug: `program-${number}`, zoneId } });
  await prisma().programVersion.create({
    data: {
      id: versionId,
      programId,
      number: 1,
      content: content as object,
      createdAt: now,
      editors,
      fixtures: fixtures as object,
      publishedAt: published ? now : null,
    },
  });
  return { programId, versionId, slug: `program-${number}` };
}

/** An official with this role in these zones, in the whole city where none are given. */
export async function official(email: string, role: OfficialRole, zoneIds?: string[]): Promise<UseCaseContext> {
  const ctx = contextOf(await person(email, [role]), [role]);
  return zoneIds ? { ...ctx, actor: { ...ctx.actor, grants: [{ role, zoneIds }] } } : ctx;
}

/** As many people of the whole city as decide and pay the programs of these tests, beside a manager who writes them. */
export async function staffed(): Promise<void> {
  const roles: OfficialRole[] = ["intake", "reviewer", "approver", "approver", "approver", "finance"];
  for (const role of roles) await person(`${role}-${newId()}@example.cn`, [role]);
}
