import fc from "fast-check";
import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import type { ImportKindName } from "~/domain/import/kinds";
import { newId } from "~/platform/ids";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { anOfficial } from "../change/support/world";
import { dumpCity } from "./support/dump";
import { aCompanyWithCode, aSubsidyProgram, aUnit, subsidiesCsv } from "./support/subsidies";
import {
  aCity,
  aCode,
  csv,
  prepared,
  problemsOf,
  progress,
  released,
  stored,
  useDatabase,
  work,
} from "./support/world";

useDatabase();

const terms = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;
const seed = 20261130;

/** A city with sites, units, floors, programs of one group and companies, some of which have a lease or a subsidy already. */
async function aWorld() {
  const city = await aCity();
  const finance = await anOfficial("finance", city.zoneId);
  const sites = await Promise.all([0, 1].map(() => aUnit(city.zoneId)));
  for (const { siteId } of sites)
    await prisma().floor.create({ data: { id: newId(), siteId, label: "2", position: 1 } });
  const group = `group ${city.zoneId}`;
  const paid = await aSubsidyProgram(city.zoneId, { stackingGroup: group });
  const beside = await aSubsidyProgram(city.zoneId, { stackingGroup: group });
  const inUnits = await aSubsidyProgram(city.zoneId, {
    stackingGroup: group,
    premises: "unit",
    settlement: "waived",
    benefit: { kind: "same", terms: { ...terms, tiers: [{ months: 12, share: "1" }] } },
  });
  const [leasing, subsidised, ...fresh] = await Promise.all([0, 1, 2, 3].map(() => aCompanyWithCode()));
  const [at] = sites;
  if (!leasing || !subsidised || !at) throw new Error("A world has companies and sites.");
  await released(
    city,
    "leases",
    csv([
      ["Company code", "Site", "Unit", "Lease from", "Lease to"],
      [leasing.code, at.site, at.label, "2025-01-01", "2027-12-31"],
    ]),
  );
  const running = { "Company code": subsidised.code, Program: paid.number, Version: "1", "First day": "2025-06-01" };
  await released(city, "subsidies", subsidiesCsv([{ ...running, "Paid through": "2025-12" }]));
  return { city, finance, sites, paid, beside, inUnits, leasing, subsidised, fresh };
}
type World = Awaited<ReturnType<typeof aWorld>>;

const maybe = (...said: string[]) => fc.constantFrom("", ...said);
const several = <Row>(row: fc.Arbitrary<Row>, most = 6) => fc.array(row, { minLength: 1, maxLength: most });

const companies = (world: World) =>
  several(fc.tuple(maybe("x"), maybe("Software", "海洋经济"), maybe("12"), maybe("2020-01-31"))).map((rows) =>
    csv([
      ["Code", "Name", "Zone", "Contact e-mail", "Sector", "Insured staff", "Insured staff on", "Established"],
      ...rows.map(([mail, sector, staff, since], i) => {
        const contact = mail === "" ? "" : `c${i}-${newId()}@example.com`;
        return [aCode(), `Company ${i}`, world.city.zone, contact, sector, staff, staff && "2026-01-31", since];
      }),
    ]),
  );

const units = ({ sites }: World) =>
  several(
    fc.tuple(fc.constantFrom(...sites), maybe("Desk", "房间"), maybe("2"), maybe("空调、家具"), maybe("办公")),
  ).map((rows) =>
    csv([
      ["Site", "Unit", "Kind", "Floor", "What it has", "Uses", "Area", "Rent"],
      ...rows.map(([at, kind, floor, features, uses], i) => [
        at.site,
        `B-${i}`,
        kind,
        floor,
        features,
        uses,
        `${i + 1}.5`,
        "30.5",
      ]),
    ]),
  );

const leases = ({ sites: [, at], fresh, subsidised }: World) =>
  several(fc.tuple(fc.constantFrom(subsidised, ...fresh), maybe("ZL-1"), maybe("41.25"), maybe("0", "33.33")), 8).map(
    (rows) =>
      csv([
        ["Company code", "Site", "Unit", "Lease from", "Lease to", "Lease number", "Area", "Rent"],
        ...rows.map(([{ code }, number, area, rent], i) => [
          code,
          at?.site ?? "",
          at?.label ?? "",
          `${2020 + i}-01-01`,
          `${2020 + i}-12-31`,
          number,
          area,
          rent,
        ]),
      ]),
  );

const budgets = ({ paid, inUnits }: World) =>
  fc
    .uniqueArray(
      fc.record({
        program: fc.constantFrom(paid, inUnits),
        source: fc.constantFrom("city", "zone"),
        year: fc.integer({ min: 2025, max: 2030 }),
        fen: fc.integer({ min: 1, max: 90_000_000 }),
        coded: fc.boolean(),
        basis: maybe("大财预〔2026〕8号"),
      }),
      { minLength: 1, maxLength: 8, selector: ({ program, source, year }) => `${program.number} ${source} ${year}` },
    )
    .map((rows) =>
      csv([
        ["Program", "Source", "Fiscal year", "Amount", "Budget code", "Basis"],
        ...rows.map(({ program, source, year, fen, coded, basis }) => [
          program.number,
          source,
          String(year),
          (fen / 100).toFixed(2),
          // All rows of a program and source say the same code, or none.
          coded ? `C-${program.number}-${source}` : "",
          basis,
        ]),
      ]),
    );

const subsidies = ({ paid, beside, inUnits, sites: [at], leasing, subsidised, fresh }: World) =>
  fc
    .uniqueArray(
      fc.record({
        company: fc.constantFrom(leasing, subsidised, ...fresh),
        start: fc.constantFrom("2025-03-01", "2025-06-15", "2025-12-01", "2026-01-01"),
        paidThrough: maybe("2026-02"),
        february: maybe("0", "1234.56"),
        tiers: maybe("6 × 50元/m²; 6 × 800元"),
        area: fc.constantFrom("30", "61.5"),
      }),
      { minLength: 1, maxLength: 4, selector: ({ company }) => company.code },
    )
    .map((rows) =>
      subsidiesCsv(
        rows.map(({ company, start, paidThrough, february, tiers, area }) => {
          // Who leases the unit is given it; who has the one benefit already is given the other.
          const placed = company === leasing;
          const program = placed ? inUnits : company === subsidised ? beside : paid;
          return {
            "Company code": company.code,
            Program: program.number,
            Version: "1",
            "First day": start,
            // Months of a past year that stay open would need money of that year.
            "Paid through": start < "2026" ? paidThrough || "2025-12" : paidThrough,
            "2026-02": february,
            "Granted tiers": tiers,
            Site: placed ? (at?.site ?? "") : "",
            Unit: placed ? (at?.label ?? "") : "",
            Area: placed ? "" : area,
            Rent: placed ? "" : "40",
          };
        }),
      ),
    );

const kinds: Readonly<Record<ImportKindName, (world: World) => fc.Arbitrary<string>>> = {
  companies,
  units,
  leases,
  budgets,
  subsidies,
};

it.each(Object.keys(kinds) as ImportKindName[])(
  "a void of %s leaves exactly what was before, and keeps what went",
  async (kind) => {
    const world = await aWorld();
    const by = kind === "budgets" ? { manager: world.finance, approver: world.city.approver } : world.city;
    const before = await dumpCity();
    for (const file of fc.sample(kinds[kind](world), { seed, numRuns: 5 })) {
      const id = await prepared(by.manager, kind, file);
      expect(await problemsOf(id), file).toEqual([]);
      await releaseImport(by.approver, id, progress);
      const { version, state } = await stored(id);
      expect(state).toBe("released");
      expect(await dumpCity(), file).not.toEqual(before);
      await voidImport(by.approver, { importId: id, version, reasons: "The wrong list" });
      expect(await dumpCity(), file).toEqual(before);
      const made = await prisma().importMade.count({ where: { batchId: id } });
      expect(await prisma().importVoidedRow.count({ where: { batchId: id } })).toBe(made);
      // A person has few pieces of long work under way at a time.
      await work();
    }
    expect((await verifyLedgers()).differences).toEqual([]);
  },
);
