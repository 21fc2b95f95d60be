import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { readFreeUnits } from "~/data/decision/decision.reader.server";
import { readAwardsInUnit, readEndedLeases, readLease } from "~/data/space/leases.reader.server";
import { readUnit } from "~/data/space/units.reader.server";
import { newId } from "~/platform/ids";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { voidImport } from "~/use-cases/import/void-import.server";
import { endLease } from "~/use-cases/space/end-lease.server";
import { as, audited, person } from "../application/support/world";
import { anOfficial } from "../change/support/world";
import { aCompanyWithCode, aUnit } from "../import/support/subsidies";
import { aCity, csv, released, stored, useDatabase } from "../import/support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
let at: Awaited<ReturnType<typeof aUnit>>;
let ours: Awaited<ReturnType<typeof aCompanyWithCode>>;
let importId: string;
beforeEach(async () => {
  city = await aCity();
  at = await aUnit(city.zoneId);
  ours = await aCompanyWithCode();
  const row = (from: string, to: string, rent: string) => ["ZL-1", ours.code, at.site, at.label, from, to, "48", rent];
  importId = await released(
    city,
    "leases",
    csv([
      ["Lease number", "Company code", "Site", "Unit", "Lease from", "Lease to", "Area", "Rent"],
      row("2025-06-01", "2026-05-31", "35"),
      row("2026-06-01", "2027-05-31", "40"),
    ]),
  );
});

const inUnit = () => prisma().occupancy.findMany({ where: { unitId: at.unitId }, orderBy: { fromOn: "asc" } });
const version = async () => (await prisma().unit.findUniqueOrThrow({ where: { id: at.unitId } })).version;
const toEnd = async (lastDay: string, row = 0) => ({
  leaseId: (await inUnit())[row]?.id ?? "",
  version: await version(),
  lastDay,
  reason: "Given up by both sides",
});

describe("a lease that is ended early", () => {
  it("keeps its days until then, frees the unit after, and says who ended it and why", async () => {
    const other = await aCompanyWithCode("山风");
    const offered = async (from: string) => (await readFreeUnits(city.zoneId, from, other.id)).length;
    expect([await offered("2026-03-31"), await offered("2026-04-01")]).toEqual([0, 0]);
    await endLease(city.manager, await toEnd("2026-03-31"));
    expect(await inUnit()).toMatchObject([
      { toOn: new Date("2026-04-01"), releasedAt: null },
      { toOn: new Date("2027-06-01"), releasedAt: city.manager.now },
    ]);
    expect([await offered("2026-03-31"), await offered("2026-04-01")]).toEqual([0, 1]);
    const by = { reason: "Given up by both sides", by: "manager", on: "2026-03-09" };
    expect(await readEndedLeases(at.unitId)).toMatchObject([
      { ...by, from: "2026-06-01", wasTo: "2027-06-01", to: null },
      { ...by, from: "2025-06-01", wasTo: "2026-06-01", to: "2026-04-01" },
    ]);
    expect(await audited(at.unitId)).toEqual(["unit.endLease"]);
    expect(await version()).toBe(2);
  });

  it("can be one that nobody moved into, and is not ended again", async () => {
    await endLease(city.manager, await toEnd("2025-05-31", 1));
    expect((await inUnit()).every(({ releasedAt }) => releasedAt !== null)).toBe(true);
    await expect(endLease(city.manager, await toEnd("2025-05-31"))).rejects.toBeInstanceOf(NotFound);
  });

  it("keeps its import from being voided, whichever comes first", async () => {
    const voids = async () =>
      voidImport(city.approver, { importId, version: (await stored(importId)).version, reasons: "The wrong list" });
    const [end] = await Promise.allSettled([endLease(city.manager, await toEnd("2026-03-31")), voids()]);
    const left = await inUnit();
    expect(left).toHaveLength(end.status === "fulfilled" ? 2 : 0);
    if (end.status === "fulfilled") await expect(voids()).rejects.toThrow(new Refusal("import.builtOn"));
    else expect(end.reason).toBeInstanceOf(NotFound);
  });

  it("has a history that is only added to", async () => {
    await endLease(city.manager, await toEnd("2026-03-31"));
    await expect(rows("UPDATE lease_end SET reason = 'x'")).rejects.toThrow("append-only");
  });
});

describe("a lease is not ended", () => {
  it("on a day that is not earlier than its last, or before it began, or once it is over", async () => {
    const refused = async (lastDay: string) => endLease(city.manager, await toEnd(lastDay));
    await expect(refused("2027-05-31")).rejects.toMatchObject({
      fields: { lastDay: ["dateTooLate?max=2027-05-30"] },
    });
    await expect(refused("2025-05-30")).rejects.toMatchObject({
      fields: { lastDay: ["dateTooEarly?min=2025-05-31"] },
    });
    await rows("UPDATE occupancy SET to_on = '2026-03-01' WHERE from_on = '2025-06-01' AND unit_id = $1::uuid", [
      at.unitId,
    ]);
    await expect(refused("2026-02-01")).rejects.toThrow(new Refusal("space.leaseOver"));
    expect(await prisma().leaseEnd.count({ where: { occupancy: { unitId: at.unitId } } })).toBe(0);
  });

  it("as somebody read it before it was changed", async () => {
    const read = await toEnd("2026-03-31");
    await endLease(city.manager, await toEnd("2026-04-30"));
    await expect(endLease(city.manager, read)).rejects.toBeInstanceOf(StaleVersion);
  });

  it("by an operator, another zone's manager, another official, or one of the company", async () => {
    const step = await toEnd("2026-03-31");
    const operator = as((await person("operator")).userId, { siteIds: [at.siteId] });
    await expect(endLease(operator, step)).rejects.toBeInstanceOf(NotFound);
    const elsewhere = await aCity();
    await expect(endLease(elsewhere.manager, step)).rejects.toBeInstanceOf(NotFound);
    await expect(endLease(await anOfficial("intake", city.zoneId), step)).rejects.toBeInstanceOf(Forbidden);
    const { userId } = city.manager.actor;
    await prisma().membership.create({
      data: { id: newId(), companyId: ours.id, userId, role: "member", createdAt: new Date(0) },
    });
    await expect(endLease(city.manager, step)).rejects.toThrow(new Refusal("interest.conflict"));
  });
});

describe("the page of a lease that is to end", () => {
  it("has all rows of the lease, and the awards of the company in the unit", async () => {
    const [, second] = await inUnit();
    const lease = await readLease(second?.id ?? "");
    expect(lease).toMatchObject({ companyId: ours.id, zoneId: city.zoneId, version: 1 });
    expect(lease?.rows.map(({ from, rent }) => [from, rent])).toEqual([
      ["2025-06-01", 3_500],
      ["2026-06-01", 4_000],
    ]);
    expect(await readLease(newId())).toBeNull();
    // The unit is free when the lease is over, not when its first rent is.
    expect(await readUnit(at.unitId, "2026-03-09")).toMatchObject({ from: "2025-06-01", to: "2027-06-01" });
    expect(await readAwardsInUnit(at.unitId, ours.id, "2026-03-09")).toEqual([]);
  });
});
