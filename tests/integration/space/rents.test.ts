import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readFreeUnitsIn } from "~/data/space/unit-wish.reader.server";
import { StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { setUnitRent } from "~/use-cases/change/set-unit-rent.server";
import { reportEditedRents } from "~/use-cases/change/report-rent.server";
import { aWorld, anOfficial, today, useDatabase } from "../change/support/world";
import { aPlace } from "./support";

useDatabase();

const rentsOf = (awardId: string) =>
  prisma().change.findMany({ where: { awardId, kind: "rent" }, orderBy: { begunAt: "asc" } });

describe("the rent of a unit", () => {
  it("holds from its day on, and of two that were set for a day the last", async () => {
    const { manager, operator, zoneId, unitId } = await aPlace();
    const on = async (day: string) =>
      (await readFreeUnitsIn(zoneId, day, newId())).map((unit) => unit.rentFenPerM2Month);
    expect(await setUnitRent(manager, { unitId, version: 1, rent: 5_000, from: "2026-06-01" })).toBe(0);
    const late = { ...operator, now: new Date(operator.now.getTime() + 1000) };
    expect(await setUnitRent(late, { unitId, version: 2, rent: 5_200, from: "2026-06-01" })).toBe(0);
    expect([await on("2026-05-31"), await on("2026-06-01")]).toEqual([[4_500], [5_200]]);
    await expect(setUnitRent(manager, { unitId, version: 3, rent: 1, from: "1999-12-31" })).rejects.toMatchObject({
      fields: { from: ["dateTooEarly?min=2000-01-01"] },
    });
    await expect(setUnitRent(manager, { unitId, version: 1, rent: 1, from: today })).rejects.toBeInstanceOf(
      StaleVersion,
    );
  });

  it("is reported once for each company in the unit, from that day on, and no award follows by itself", async () => {
    const world = await aWorld();
    const { unitIds, operator } = await world.atSite();
    const [unitId, free] = unitIds;
    await anOfficial("reviewer", world.zoneId);
    const before = await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } });
    const already = (await rentsOf(world.awardId)).length;
    await reportEditedRents(operator.now);
    expect(await setUnitRent(operator, { unitId: free, version: 1, rent: 6_000, from: "2026-05-01" })).toBe(0);
    expect(await setUnitRent(operator, { unitId, version: 1, rent: 6_000, from: "2026-05-01" })).toBe(1);
    expect(await reportEditedRents(operator.now)).toBe(0);
    const found = (await rentsOf(world.awardId)).slice(already);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ state: "reported", origin: "official", begunBy: null });
    expect((found[0]?.proposal as { lease: object[] }).lease.at(-1)).toMatchObject({
      from: "2026-05-01",
      rentFenPerM2Month: 6_000,
    });
    expect(await prisma().award.findUniqueOrThrow({ where: { id: world.awardId } })).toMatchObject({
      lease: before.lease,
      totalFen: before.totalFen,
    });
  });
});
