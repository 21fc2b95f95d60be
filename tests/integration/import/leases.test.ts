import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { readFreeUnits } from "~/data/decision/decision.reader.server";
import { readLeasesOfCompany, readLeasesOfUnit } from "~/data/space/leases.reader.server";
import { countTenantMonths, readTenants } from "~/data/space/tenants.reader.server";
import { readFreeUnitsIn } from "~/data/space/unit-wish.reader.server";
import { cellName } from "~/domain/import/cell";
import type { Month } from "~/domain/kernel/time/month";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/errors";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { as, person } from "../application/support/world";
import { aCompanyWithCode, aSubsidyProgram, aUnit, subsidiesCsv } from "./support/subsidies";
import { aCity, csv, prepared, problemsOf, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
let at: Awaited<ReturnType<typeof aUnit>>;
let ours: Awaited<ReturnType<typeof aCompanyWithCode>>;
beforeEach(async () => {
  city = await aCity();
  at = await aUnit(city.zoneId);
  ours = await aCompanyWithCode();
});

const heads = ["Lease number", "Company code", "Site", "Unit", "Lease from", "Lease to", "Area", "Rent"];
const usual = () => ["ZL-1", ours.code, at.site, at.label, "2025-06-01", "2027-05-31", "48", "35"];
const leasesCsv = (...edits: Readonly<Record<number, string>>[]): string =>
  csv([heads, ...edits.map((edit) => Object.assign(usual(), edit) as string[])]);
const inUnit = () =>
  prisma().occupancy.findMany({ where: { unitId: at.unitId }, include: { lease: true }, orderBy: { fromOn: "asc" } });
const voided = async (id: string) =>
  voidImport(city.approver, { importId: id, version: (await stored(id)).version, reasons: "The wrong list" });
const cellsOf = async (id: string) =>
  (await problemsOf(id)).map(({ row, column, code }) => `${cellName(row, column)} ${code.replace("import.", "")}`);

const terms = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;
const aUnitProgram = () =>
  aSubsidyProgram(city.zoneId, {
    premises: "unit",
    benefit: { kind: "same", terms: { ...terms, tiers: [{ months: 12, share: "1" }] } },
  });
type Program = Awaited<ReturnType<typeof aUnitProgram>>;
const subsidyCsv = ({ number }: Program, edit: Readonly<Record<string, string>> = {}) =>
  subsidiesCsv([
    {
      "Company code": ours.code,
      Program: number,
      Version: "1",
      "First day": "2026-01-01",
      Site: at.site,
      Unit: at.label,
      "Paid through": "2026-01",
      ...edit,
    },
  ]);

describe("an import of leases", () => {
  it("makes each an occupancy with what the lease says", async () => {
    const id = await released(city, "leases", leasesCsv({}, { 4: "2027-06-01", 5: "2027年12月31日", 6: "", 7: "" }));
    expect(await stored(id)).toMatchObject({ state: "released", makes: { leases: 2 }, zoneIds: [city.zoneId] });
    expect(await inUnit()).toMatchObject([
      {
        companyId: ours.id,
        awardId: null,
        toOn: new Date("2027-06-01"),
        lease: { number: "ZL-1", rentFenPerM2Month: 3_500 },
      },
      { fromOn: new Date("2027-06-01"), toOn: new Date("2028-01-01"), lease: { rentFenPerM2Month: 4_000 } },
    ]);
  });

  it("names each fault at its cell and writes nothing", async () => {
    const other = await aCompanyWithCode("山风");
    await released(city, "leases", leasesCsv({ 1: other.code, 4: "2024-01-01", 5: "2024-12-31" }));
    const id = await prepared(
      city.manager,
      "leases",
      leasesCsv(
        {},
        { 1: "12345" },
        { 2: "Nowhere" },
        { 3: "Z-9" },
        { 4: "2028-02-30" },
        { 4: "2028-01-01", 5: "2027-12-31" },
        { 4: "2024-12-31", 5: "2025-01-31" },
        { 4: "2027-05-31", 5: "2027-06-30" },
        { 4: "2029-01-01", 5: "2029-12-31", 6: "0" },
        { 4: "2029-01-01", 5: "2029-12-31", 7: "-1" },
      ),
    );
    expect(await cellsOf(id)).toEqual([
      "B3 code.length",
      "D3 unitTwice",
      "C4 noSite",
      "D5 noUnit",
      "E6 notDate",
      "F7 endsBefore",
      "D8 unitTaken",
      "D9 unitTwice",
      "G10 notArea",
      "D11 unitTwice",
      "H11 notMoney",
    ]);
    expect(await inUnit()).toHaveLength(1);
  });

  it("of two of one unit on the same days one is written, and the other has problems again", async () => {
    const other = await aCompanyWithCode("山风");
    const both = [
      await prepared(city.manager, "leases", leasesCsv({})),
      await prepared(city.manager, "leases", leasesCsv({ 1: other.code })),
    ];
    const done = await Promise.all(both.map((id) => releaseImport(city.approver, id, progress)));
    expect(done.map(({ problems }) => problems).sort()).toEqual([0, 1]);
    expect(await inUnit()).toHaveLength(1);
  });

  it("is refused by the database on days of another company, and of another lease", async () => {
    await released(city, "leases", leasesCsv({}));
    const other = await aCompanyWithCode("山风");
    const insert = (companyId: string) =>
      rows(
        "INSERT INTO occupancy (id, unit_id, company_id, from_on, to_on) VALUES ($1::uuid, $2::uuid, $3::uuid, '2027-05-31', '2028-01-01')",
        [newId(), at.unitId, companyId],
      );
    await expect(insert(other.id)).rejects.toThrow("exclusion constraint");
    await expect(insert(ours.id)).rejects.toThrow("occupancy_one_at_a_time");
    await released(city, "subsidies", subsidyCsv(await aUnitProgram()));
    const give = "UPDATE occupancy SET company_id = $1::uuid WHERE unit_id = $2::uuid AND award_id IS NULL";
    await expect(rows(give, [other.id, at.unitId])).rejects.toThrow("occupancy_one_company_at_a_time");
  });
});

describe("a subsidy in a leased unit", () => {
  it("goes by the lease of its company, which is no longer voided", async () => {
    const program = await aUnitProgram();
    const id = await released(city, "leases", leasesCsv({}));
    await released(city, "subsidies", subsidyCsv(program));
    const award = await prisma().award.findFirstOrThrow({ where: { programId: program.programId } });
    expect(award).toMatchObject({
      lease: [{ from: "2025-06-01", areaM2: "48.00", rentFenPerM2Month: 3_500 }],
      leaseEnd: new Date("2027-06-01"),
      totalFen: BigInt(12 * 48 * 3_500),
    });
    expect((await inUnit()).map(({ awardId }) => awardId)).toEqual([null, award.id]);
    expect((await verifyLedgers()).differences).toEqual([]);
    await expect(voided(id)).rejects.toThrow(new Refusal("import.builtOn"));
  });

  it("fits the same lease brought in before or after, and another is named at its cells", async () => {
    const program = await aUnitProgram();
    const subsidy = await released(city, "subsidies", subsidyCsv(program));
    const other = await prepared(city.manager, "leases", leasesCsv({ 6: "49", 7: "41" }));
    expect(await cellsOf(other)).toEqual(["G2 awardArea", "H2 awardRent"]);
    const same = await released(city, "leases", leasesCsv({ 6: "50", 7: "40" }));
    expect(await stored(same)).toMatchObject({ state: "released" });
    await voided(same);
    expect(await inUnit()).toHaveLength(1);
    await voided(subsidy);
    await released(city, "leases", leasesCsv({}));
    const again = await prepared(
      city.manager,
      "subsidies",
      subsidyCsv(program, { Area: "50", Rent: "40", "Lease to": "2028-01-01" }),
    );
    expect((await cellsOf(again)).map((cell) => cell.slice(3))).toEqual(["leaseArea", "leaseRent", "leaseEnds"]);
  });

  it("is refused where another company leases the unit", async () => {
    const other = await aCompanyWithCode("山风");
    await released(city, "leases", leasesCsv({ 1: other.code }));
    const id = await prepared(city.manager, "subsidies", subsidyCsv(await aUnitProgram()));
    expect(await cellsOf(id)).toEqual(["F2 unitTaken"]);
  });
});

describe("a leased unit", () => {
  it("is offered to its company alone", async () => {
    await released(city, "leases", leasesCsv({}));
    const other = await aCompanyWithCode("山风");
    const offered = async (companyId: string) => [
      (await readFreeUnits(city.zoneId, "2026-03-01", companyId)).length,
      (await readFreeUnitsIn(city.zoneId, "2026-03-01", companyId)).length,
    ];
    expect([await offered(ours.id), await offered(other.id)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it("has one tenant a month, by the lease until there is a subsidy, with what was agreed", async () => {
    const operator = as((await person("operator")).userId, { siteIds: [at.siteId] }).actor;
    await released(city, "leases", leasesCsv({ 5: "2026-01-31" }, { 4: "2026-02-01", 7: "40" }));
    const tenants = async (month: Month) => {
      const found = await readTenants(operator, month, null);
      const [counted] = await countTenantMonths(operator, [month]);
      expect(counted?.tenants).toBe(found.length);
      return found.map(({ awardId, agreedFen, agreedAreaM2, unitFen, to }) => [
        awardId,
        agreedFen,
        agreedAreaM2,
        unitFen,
        to,
      ]);
    };
    expect(await tenants("2026-01")).toEqual([[null, 3_500, "48.00", null, "2027-06-01"]]);
    const program = await aUnitProgram();
    await released(city, "subsidies", subsidyCsv(program, { "First day": "2026-02-01", "Paid through": "" }));
    const award = await prisma().award.findFirstOrThrow({ where: { programId: program.programId } });
    expect(await tenants("2026-01")).toHaveLength(1);
    expect(await tenants("2026-02")).toEqual([[award.id, 4_000, "48.00", 4_000, "2027-02-01"]]);
  });

  it("is shown on the pages of the unit and of the company", async () => {
    await released(city, "leases", leasesCsv({}));
    const shown = { number: "ZL-1", from: "2025-06-01", to: "2027-06-01", areaM2: "48.00", rent: 3_500 };
    expect(await readLeasesOfUnit(at.unitId)).toMatchObject([{ ...shown, companyId: ours.id }]);
    expect(await readLeasesOfCompany(city.manager.actor, ours.id)).toMatchObject([{ ...shown, unitId: at.unitId }]);
    expect(await readLeasesOfCompany((await aCity()).manager.actor, ours.id)).toEqual([]);
  });
});

describe("a voided import of leases", () => {
  it("leaves what was before, and is refused once something was said of one of them", async () => {
    const before = await inUnit();
    const id = await released(city, "leases", leasesCsv({}));
    await voided(id);
    expect(await inUnit()).toEqual(before);
    const other = await released(city, "leases", leasesCsv({}));
    const [occupancy] = await inUnit();
    await rows(
      `INSERT INTO occupancy_report (id, occupancy_id, month, number, finding, reported_by, reported_at)
       VALUES ($1::uuid, $2::uuid, '2026-01', 1, 'asAgreed', $3::uuid, now())`,
      [newId(), occupancy?.id, city.manager.actor.userId],
    );
    await expect(voided(other)).rejects.toThrow(new Refusal("import.builtOn"));
  });
});
