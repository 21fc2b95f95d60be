import { dateColumn } from "~/data/kernel/civil";
import { prisma } from "~/data/kernel/db.server";
import type { ApplicationState } from "~/domain/application/states";
import type { ProgramContent } from "~/domain/program/draft/content";
import { newId } from "~/platform/ids";
import { zones } from "../../../../prisma/seed/city";
import { seededPrograms } from "../../../../prisma/seed/programs/index";
import { now } from "../../application/support/world";
import { insertApplication } from "../../../support/application";

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as object;

/** Zones and sites of the demonstration city. */
export async function aCity(): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { slug, name, sites }] of zones.entries()) {
    const zoneId = newId();
    ids.set(slug, zoneId);
    await prisma().zone.create({ data: { id: zoneId, slug, name: asJson(name), position } });
    await prisma().site.createMany({
      data: sites.map(({ slug: siteSlug, name: siteName, address, rentFenPerM2Month }, i) => ({
        id: newId(),
        zoneId,
        position: i,
        slug: siteSlug,
        address,
        rentFenPerM2Month,
        name: asJson(siteName),
      })),
    });
  }
  return ids;
}

interface Version {
  readonly number: number;
  readonly content: ProgramContent;
  readonly published: boolean;
}

/** A program with these versions. */
export async function aProgram(slug: string, number: number, zoneId: string | null, versions: readonly Version[]) {
  const id = newId();
  await prisma().program.create({ data: { id, slug, number, zoneId } });
  const ids = versions.map(() => newId());
  await prisma().programVersion.createMany({
    data: versions.map((version, i) => ({
      id: ids[i] ?? newId(),
      programId: id,
      number: version.number,
      createdAt: now,
      content: asJson(version.content),
      publishedAt: version.published ? now : null,
    })),
  });
  return { id, versionIds: ids };
}

/** All programs of the demonstration city, published. */
export async function allPrograms(zoneIds: ReadonlyMap<string, string>): Promise<void> {
  for (const { slug, number, content } of seededPrograms) {
    const zoneId = content.zone === null ? null : (zoneIds.get(content.zone) ?? null);
    await aProgram(slug, number, zoneId, [{ number: 1, content, published: true }]);
  }
}

/** An application of a company with this code or foreign registration, as it stands in the database. */
export async function anApplication(of: {
  readonly program: { readonly id: string; readonly versionIds: readonly string[] };
  readonly code: string | null;
  readonly registration?: string;
  readonly reference: string | null;
  readonly state: ApplicationState;
}): Promise<void> {
  const companyId = newId();
  await prisma().company.create({
    data: {
      id: companyId,
      kind: of.code === null ? "notYetRegistered" : "domestic",
      name: "大连海风软件有限公司",
      code: of.code,
      createdAt: now,
      foreignRegistration: of.registration,
      establishedOn: dateColumn("2025-06-30"),
    },
  });
  await insertApplication({
    id: newId(),
    companyId,
    programId: of.program.id,
    programVersionId: of.program.versionIds[0] ?? "",
    reference: of.reference,
    state: of.state,
    createdAt: now,
    createdBy: newId(),
    answers: { business: "secret plans" },
  });
}
