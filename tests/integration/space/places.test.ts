import { describe, expect, it } from "vitest";
import { asItStands, prisma, rows } from "~/data/kernel/db.server";
import { readDependents } from "~/data/space/dependents.server";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { closeSite } from "~/use-cases/space/close-site.server";
import { closeZone } from "~/use-cases/space/close-zone.server";
import { createSite } from "~/use-cases/space/create-site.server";
import { createUnit } from "~/use-cases/space/create-unit.server";
import { createZone } from "~/use-cases/space/create-zone.server";
import { editSite } from "~/use-cases/space/edit-site.server";
import { editUnit } from "~/use-cases/space/edit-unit.server";
import { editZone } from "~/use-cases/space/edit-zone.server";
import { setFloors } from "~/use-cases/space/set-floors.server";
import { withdrawUnit } from "~/use-cases/space/withdraw-unit.server";
import { aSite, aWorld, anOfficial, today, useDatabase, type World } from "../change/support/world";
import { aName, anAdmin, aPlace, room } from "./support";

useDatabase();

const first = { version: 1 } as const;
const refusal = (reason: string, fields: object = {}) =>
  expect.objectContaining({ constructor: Refusal, reason, fields });
const actionsOf = async (subjectId: string) =>
  (await prisma().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ action }) => action);
/** An application of the world's company for a site, in a state. */
async function anApplication({ companyId, program, zoneId }: World, siteId: string, state: string): Promise<string> {
  const id = newId();
  await rows(
    `WITH made AS (INSERT INTO case_file (id, kind, company_id, created_at) VALUES ($1, 'application', $2, now()))
     INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, site_id, state, created_at, created_by)
     SELECT $1, $3, $4, $2, $5, $6, $7::application_state, now(), id FROM user_account LIMIT 1`,
    [id, companyId, program.programId, program.versionId, zoneId, siteId, state],
  );
  return id;
}
const unitOf = (id: string) => prisma().unit.findUniqueOrThrow({ where: { id } });

describe("a city is set up", () => {
  it("by an administrator who makes zones and a manager who makes what is in them, all on record", async () => {
    const { admin, manager, operator, zoneId, siteId, unitId, site, name } = await aPlace();
    await editZone(admin, { zoneId, ...first, name: { ...name, ja: "丘" } });
    await editSite(manager, { siteId, ...first, ...site, address: "2 Road" });
    await setFloors(manager, { siteId, version: 2, floors: ["1", "2"] });
    const floor = await prisma().floor.findFirstOrThrow({ where: { siteId, label: "2" } });
    await editUnit(operator, { unitId, ...first, ...room, areaM2: "82.5", floorId: floor.id });
    expect(await unitOf(unitId)).toMatchObject({ version: 2, floorId: floor.id, features: ["furnished"] });
    expect(await actionsOf(zoneId)).toEqual(["zone.create", "zone.edit"]);
    expect(await actionsOf(siteId)).toEqual(["site.create", "site.edit", "site.setFloors"]);
    expect(await actionsOf(unitId)).toEqual(["unit.create", "unit.edit"]);
    const edit = await prisma().auditEntry.findFirstOrThrow({ where: { subjectId: unitId, action: "unit.edit" } });
    expect(edit.data).toEqual({ changed: ["areaM2", "floorId"] });
  });

  it("by nobody else", async () => {
    const { admin, manager, operator, zoneId, siteId, unitId, site } = await aPlace();
    const elsewhere = await anOfficial("manager", (await aPlace()).zoneId);
    await expect(createZone(manager, { name: aName(), slug: newId() })).rejects.toBeInstanceOf(Forbidden);
    await expect(closeZone(manager, { zoneId, ...first })).rejects.toBeInstanceOf(Forbidden);
    await expect(editSite(elsewhere, { siteId, ...first, ...site })).rejects.toBeInstanceOf(NotFound);
    await expect(createSite(operator, { zoneId, ...site, slug: newId() })).rejects.toBeInstanceOf(NotFound);
    await expect(editUnit(elsewhere, { unitId, ...first, ...room })).rejects.toBeInstanceOf(NotFound);
    await expect(withdrawUnit(admin, { unitId, ...first })).rejects.toBeInstanceOf(NotFound);
    const reviewer = await anOfficial("reviewer", zoneId);
    await expect(withdrawUnit(reviewer, { unitId, ...first })).rejects.toBeInstanceOf(Forbidden);
  });

  it("never over what somebody else wrote meanwhile", async () => {
    const { admin, manager, zoneId, siteId, unitId, site, name } = await aPlace();
    await editZone(admin, { zoneId, ...first, name });
    await expect(editZone(admin, { zoneId, ...first, name })).rejects.toBeInstanceOf(StaleVersion);
    await editSite(manager, { siteId, ...first, ...site });
    await expect(setFloors(manager, { siteId, ...first, floors: [] })).rejects.toBeInstanceOf(StaleVersion);
    await editUnit(manager, { unitId, ...first, ...room });
    const late = await withdrawUnit(manager, { unitId, ...first }).catch((error: unknown) => error);
    expect(late).toMatchObject({ constructor: StaleVersion, current: { label: "101", rent: 4_500 } });
  });

  it("and what is named twice is refused at its field", async () => {
    const { admin, manager, siteId, zoneId, site, unitId } = await aPlace();
    const slug = newId();
    const { id: other } = await createZone(admin, { name: aName(), slug });
    await expect(createZone(admin, { name: aName(), slug })).rejects.toEqual(
      refusal("space.slugTaken", { slug: ["space.slugTaken"] }),
    );
    const labelTaken = refusal("space.labelTaken", { label: ["space.labelTaken"] });
    await expect(createUnit(manager, { siteId, rent: 1, ...room })).rejects.toEqual(labelTaken);
    await expect(createUnit(manager, { siteId, rent: 1, ...room, label: "１０１" })).rejects.toEqual(labelTaken);
    await createUnit(manager, { siteId, rent: 1, ...room, label: "102" });
    await expect(editUnit(manager, { unitId, ...first, ...room, label: "1 02" })).rejects.toEqual(labelTaken);
    const zoneTaken = refusal("space.zoneNameTaken", { nameZh: ["space.zoneNameTaken"] });
    const almost = { ...aName(), "zh-CN": site.name["zh-CN"] };
    await expect(createZone(admin, { name: almost, slug: newId() })).rejects.toEqual(zoneTaken);
    await expect(editZone(admin, { zoneId: other, ...first, name: almost })).rejects.toEqual(zoneTaken);
    const siteTaken = refusal("space.siteNameTaken", { nameZh: ["space.siteNameTaken"] });
    const again = { ...site, name: almost, slug: newId() };
    const elsewhere = await anOfficial("manager", other);
    await expect(createSite(elsewhere, { zoneId: other, ...again })).rejects.toEqual(siteTaken);
    const { id: second } = await createSite(elsewhere, { zoneId: other, ...again, name: aName() });
    await expect(editSite(elsewhere, { ...again, siteId: second, ...first })).rejects.toEqual(siteTaken);
    await closeZone(admin, { zoneId, ...first });
    await editZone(admin, { zoneId: other, ...first, name: almost });
  });

  it("and a floor with units on it stays", async () => {
    const { manager, siteId, unitId } = await aPlace();
    await setFloors(manager, { siteId, ...first, floors: ["1", "2"] });
    const { id: floorId } = await prisma().floor.findFirstOrThrow({ where: { siteId, label: "1" } });
    await editUnit(manager, { unitId, ...first, ...room, floorId });
    await expect(setFloors(manager, { siteId, version: 2, floors: ["2"] })).rejects.toMatchObject({
      reason: "space.floorInUse",
    });
    await setFloors(manager, { siteId, version: 2, floors: ["B1", "1"] });
    const floors = await prisma().floor.findMany({ where: { siteId }, orderBy: { position: "asc" } });
    expect(floors.map(({ label, id }) => [label, id === floorId])).toEqual([
      ["B1", false],
      ["1", true],
    ]);
  });
});

describe("what is in use stays", () => {
  it("a unit that somebody is in or has been promised, whose area stays too", async () => {
    const world = await aWorld();
    const { siteId, unitIds, operator } = await world.atSite();
    const [unitId, free] = unitIds;
    await expect(withdrawUnit(operator, { unitId, ...first })).rejects.toEqual(refusal("space.inUse"));
    const same = { ...room, label: "A-0", areaM2: "100" };
    await expect(editUnit(operator, { unitId, ...first, ...same, areaM2: "90" })).rejects.toEqual(
      refusal("space.areaInUse", { areaM2: ["space.areaInUse"] }),
    );
    await editUnit(operator, { unitId, ...first, ...same, areaM2: "100.00" });
    await editUnit(operator, { unitId: free, ...first, ...room, areaM2: "90" });
    await withdrawUnit(operator, { unitId: free, version: 2 });
    expect((await unitOf(free)).withdrawnOn).not.toBeNull();
    await expect(editUnit(operator, { unitId: free, version: 3, ...room })).rejects.toEqual(refusal("space.withdrawn"));
    const manager = await anOfficial("manager", world.zoneId);
    await expect(closeSite(manager, { siteId, ...first })).rejects.toEqual(refusal("space.inUse"));
    await expect(closeZone(await anAdmin(), { zoneId: world.zoneId, ...first })).rejects.toEqual(
      refusal("space.inUse"),
    );
  });

  it("a site whose unit was taken or wished for, and not the one that was asked for before", async () => {
    const world = await aWorld();
    const { siteId } = await world.atSite();
    const asked = await aSite(world.zoneId);
    const applicationId = await anApplication(world, asked.siteId, "effective");
    await prisma().award.update({ where: { id: world.awardId }, data: { applicationId } });
    const waiting = await anApplication(world, asked.siteId, "review");
    const onBoth = () =>
      Promise.all(
        [siteId, asked.siteId].map(async (id) =>
          (await readDependents(asItStands, "site", id, today)).map(({ kind }) => kind),
        ),
      );
    expect(await onBoth()).toEqual([["occupancy", "award"], ["application"]]);
    const { id: unitId } = await prisma().unit.findFirstOrThrow({ where: { siteId, label: "A-2" } });
    await prisma().application.update({ where: { id: waiting }, data: { unitId } });
    expect(await onBoth()).toEqual([["occupancy", "application", "award"], []]);
    await prisma().award.update({ where: { id: world.awardId }, data: { unitId: null } });
    expect((await onBoth())[1]).toEqual(["award"]);
  });

  it("a zone with an open program; empty, it closes with its sites, and their units are not given any more", async () => {
    const { admin, manager, zoneId, siteId, unitId, site } = await aPlace();
    const programId = newId();
    await prisma().program.create({ data: { id: programId, slug: programId, number: 1_000_001, zoneId } });
    const version = { id: newId(), programId, createdAt: new Date(0), publishedAt: new Date(0) };
    await prisma().programVersion.create({ data: { ...version, number: 1, content: { name: site.name, open: true } } });
    await expect(closeZone(admin, { zoneId, ...first })).rejects.toEqual(refusal("space.inUse"));
    await prisma().programVersion.create({
      data: { ...version, id: newId(), number: 2, content: { name: site.name, open: false } },
    });
    await closeZone(admin, { zoneId, ...first });
    expect((await unitOf(unitId)).withdrawnOn).not.toBeNull();
    expect((await prisma().site.findUniqueOrThrow({ where: { id: siteId } })).closedOn).not.toBeNull();
    await expect(createSite(manager, { zoneId, ...site, slug: newId() })).rejects.toEqual(refusal("space.closed"));
    await expect(createUnit(manager, { siteId, rent: 1, ...room, label: "102" })).rejects.toEqual(
      refusal("space.closed"),
    );
  });

  it("what a unit was let for", async () => {
    await aPlace();
    await expect(rows("UPDATE unit_rent SET rent_fen_per_m2_month = 1")).rejects.toThrow("append-only");
    await expect(rows("DELETE FROM unit_rent")).rejects.toThrow("append-only");
  });
});
