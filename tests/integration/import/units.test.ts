import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { countImportsToRelease } from "~/data/import/import.reader.server";
import { cellName } from "~/domain/import/cell";
import { newId } from "~/platform/ids";
import { Refusal } from "~/platform/errors";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { anOfficial } from "../change/support/world";
import { aUnit } from "./support/subsidies";
import { aCity, csv, prepared, problemsOf, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

let city: Awaited<ReturnType<typeof aCity>>;
let at: Awaited<ReturnType<typeof aUnit>>;
beforeEach(async () => {
  city = await aCity();
  at = await aUnit(city.zoneId);
  await prisma().floor.create({ data: { id: newId(), siteId: at.siteId, label: "2", position: 1 } });
});

const heads = ["Site", "Unit", "Kind", "Area", "Rent", "Floor", "What it has", "Uses"];
const unitsCsv = (count: number, edit?: (cells: string[], i: number) => void): string =>
  csv([
    heads,
    ...Array.from({ length: count }, (_, i) => {
      const cells = [at.site, `B-${100 + i}`, "Desk", "12,5", "30.50", "2", "空调、家具", "办公"];
      edit?.(cells, i);
      return cells;
    }),
  ]);
const units = () => prisma().unit.findMany({ where: { siteId: at.siteId }, include: { rents: true, floor: true } });

describe("an import of units", () => {
  it("makes each with its first rent", async () => {
    const id = await released(city, "units", unitsCsv(3));
    expect(await stored(id)).toMatchObject({ state: "released", makes: { units: 3 }, zoneIds: [city.zoneId] });
    const [, one] = (await units()).toSorted((a, b) => a.label.localeCompare(b.label));
    expect(one).toMatchObject({
      label: "B-100",
      kind: "desk",
      features: ["airConditioning", "furnished"],
      uses: ["office"],
      floor: { label: "2" },
      rents: [{ rentFenPerM2Month: 3_050, setBy: city.approver.actor.userId }],
    });
    expect(String(one?.areaM2)).toBe("12.5");
  });

  it("names each fault at its cell and writes nothing", async () => {
    const faults: readonly [column: number, cell: string][] = [
      [0, "Nowhere"],
      [1, at.label],
      [1, "B-100"],
      [2, "Hall"],
      [3, "none"],
      [4, "0"],
      [5, "9"],
      [6, "garden"],
      [7, "housing"],
    ];
    const file = unitsCsv(20, (cells, i) => {
      const fault = faults[i - 1];
      if (fault) cells[fault[0]] = fault[1];
    });
    const id = await prepared(city.manager, "units", file);
    const named = (await problemsOf(id)).map(({ row, column }) => cellName(row, column));
    expect(named).toEqual(faults.map(([column], i) => `${"ABCDEFGH"[column]}${i + 3}`));
    expect(await units()).toHaveLength(1);
  });

  it("waits, as others are told, for whoever may release it and did not prepare it", async () => {
    const elsewhere = await anOfficial("approver", (await aCity()).zoneId);
    const finance = await anOfficial("finance", city.zoneId);
    const counts = () =>
      Promise.all([city.approver, city.manager, elsewhere, finance].map(({ actor }) => countImportsToRelease(actor)));
    await prepared(
      city.manager,
      "units",
      unitsCsv(1, (cells) => (cells[3] = "none")),
    );
    expect(await counts()).toEqual([0, 0, 0, 0]);
    const id = await prepared(city.manager, "units", unitsCsv(1));
    expect(await counts()).toEqual([1, 0, 0, 0]);
    await releaseImport(city.approver, id, progress);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it("of two with the same labels one is written, and the other has problems again", async () => {
    const [one, two] = [
      await prepared(city.manager, "units", unitsCsv(4)),
      await prepared(city.manager, "units", unitsCsv(4)),
    ];
    const done = await Promise.all([one, two].map((id) => releaseImport(city.approver, id, progress)));
    expect(done.map(({ problems }) => problems).sort()).toEqual([0, 4]);
    expect(await units()).toHaveLength(5);
  });

  it("is not released to a site that was closed meanwhile", async () => {
    const id = await prepared(city.manager, "units", unitsCsv(2));
    await rows("UPDATE site SET closed_on = current_date WHERE id = $1::uuid", [at.siteId]);
    expect(await releaseImport(city.approver, id, progress)).toEqual({ problems: 2 });
    expect(await units()).toHaveLength(1);
  });
});

describe("a voided import of units", () => {
  it("leaves what was before, and is refused once somebody is in one of them", async () => {
    const before = await units();
    const id = await released(city, "units", unitsCsv(5));
    const { version } = await stored(id);
    await voidImport(city.approver, { importId: id, version, reasons: "The wrong list" });
    expect(await units()).toEqual(before);

    const other = await released(city, "units", unitsCsv(2));
    const company = await prisma().company.create({
      data: { id: newId(), kind: "domestic", name: "海风", createdAt: new Date(0) },
    });
    const [taken] = (await units()).filter(({ label }) => label.startsWith("B-"));
    await rows(
      "INSERT INTO occupancy (id, unit_id, company_id, from_on, to_on) VALUES ($1::uuid, $2::uuid, $3::uuid, '2026-01-01', '2027-01-01')",
      [newId(), taken?.id, company.id],
    );
    const again = { importId: other, version: (await stored(other)).version, reasons: "The wrong list" };
    await expect(voidImport(city.approver, again)).rejects.toThrow(new Refusal("import.builtOn"));
    expect(await units()).toHaveLength(3);
  });
});
