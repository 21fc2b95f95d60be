import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { audited } from "../application/support/world";
import { aCompanyWithCode, aSubsidyProgram, aUnit, subsidiesCsv } from "./support/subsidies";
import { aCity, companiesCsv, csv, prepared, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
beforeEach(async () => {
  city = await aCity();
});

const voided = async (id: string) => {
  const { version } = await stored(id);
  return voidImport(city.approver, { importId: id, version, reasons: "The wrong list" });
};
const companies = () => prisma().company.count({ where: { registeredZoneId: city.zoneId } });
const times = [0, 1, 2, 3, 4];

describe("two releases of one import", () => {
  it("write it once", async () => {
    const id = await prepared(city.manager, "companies", companiesCsv(city.zone, 20));
    const done = await Promise.all([0, 1, 2].map(() => releaseImport(city.approver, id, progress)));
    expect(done).toEqual([0, 1, 2].map(() => ({ problems: 0 })));
    expect(await companies()).toBe(20);
    expect((await audited(id)).filter((action) => action === "import.release")).toHaveLength(1);
    expect(
      await prisma().outboxMessage.count({ where: { kind: "import.released", userId: city.manager.actor.userId } }),
    ).toBe(1);
  });
});

describe("a release and a void at once", () => {
  it.each(times)("of one import leave it released, or voided and gone: %i", async () => {
    const id = await released(city, "companies", companiesCsv(city.zone, 5));
    const [again, gone] = await Promise.allSettled([releaseImport(city.approver, id, progress), voided(id)]);
    const { state } = await stored(id);
    expect(await companies()).toBe(state === "voided" ? 0 : 5);
    expect(gone.status === "fulfilled").toBe(state === "voided");
    if (gone.status === "rejected") expect(gone.reason).toEqual(new Refusal("import.othersUnderWay"));
    if (again.status === "rejected") expect(again.reason).toEqual(new Refusal("import.decided"));
  });

  it.each(times)("of companies and of their subsidies leave both, or neither: %i", async () => {
    const program = await aSubsidyProgram(city.zoneId);
    const first = await released(city, "companies", companiesCsv(city.zone, 3));
    const codes = await prisma().company.findMany({ where: { registeredZoneId: city.zoneId }, select: { code: true } });
    const file = subsidiesCsv(
      codes.map(({ code }) => ({
        "Company code": code ?? "",
        Program: program.number,
        Version: "1",
        "First day": "2026-01-01",
      })),
    );
    const second = await prepared(city.manager, "subsidies", file);
    await Promise.allSettled([releaseImport(city.approver, second, progress), voided(first)]);
    const [one, two] = [(await stored(first)).state, (await stored(second)).state];
    expect([one, two]).toEqual(one === "voided" ? ["voided", "faulty"] : ["released", "released"]);
    expect(await prisma().award.count({ where: { programId: program.programId } })).toBe(one === "voided" ? 0 : 3);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it.each(times)("of a lease and of a subsidy under it never leave a subsidy by a lease that is gone: %i", async () => {
    const at = await aUnit(city.zoneId);
    const { code } = await aCompanyWithCode();
    const tiers = [{ months: 12, share: "1" }];
    const terms = { capYear: "calendar", suspension: "extends", proration: "calendarDays", tiers } as const;
    const program = await aSubsidyProgram(city.zoneId, { premises: "unit", benefit: { kind: "same", terms } });
    const lease = await released(
      city,
      "leases",
      csv([
        ["Company code", "Site", "Unit", "Lease from", "Lease to", "Rent"],
        [code, at.site, at.label, "2025-06-01", "2027-05-31", "35"],
      ]),
    );
    const row = { "Company code": code, Program: program.number, Version: "1", "First day": "2026-01-01" };
    const subsidy = await prepared(
      city.manager,
      "subsidies",
      subsidiesCsv([{ ...row, Site: at.site, Unit: at.label }]),
    );
    await Promise.allSettled([releaseImport(city.approver, subsidy, progress), voided(lease)]);
    const award = await prisma().award.findFirstOrThrow({ where: { programId: program.programId } });
    const gone = (await stored(lease)).state === "voided";
    expect(award.lease).toMatchObject([{ rentFenPerM2Month: gone ? 4_000 : 3_500 }]);
  });
});

describe("what was voided", () => {
  it("can be brought in again, and is then as safe from changes as before", async () => {
    const program = await aSubsidyProgram(city.zoneId);
    const { code, id: companyId } = await aCompanyWithCode();
    const file = subsidiesCsv([
      {
        "Company code": code,
        Program: program.number,
        Version: "1",
        "First day": "2026-01-01",
        "Paid through": "2026-01",
      },
    ]);
    await voided(await released(city, "subsidies", file));
    const again = await released(city, "subsidies", file);
    expect(await stored(again)).toMatchObject({ state: "released" });
    for (const table of ["ledger_month", "ledger_line", "ledger_act"])
      await expect(rows(`DELETE FROM ${table} WHERE company_id = $1::uuid`, [companyId])).rejects.toThrow(
        "append-only",
      );
    await voided(again);
    expect(await prisma().award.count({ where: { programId: program.programId } })).toBe(0);
  });
});
