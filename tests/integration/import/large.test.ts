import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { cellName } from "~/domain/import/cell";
import { newId } from "~/platform/ids";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { dumpCity } from "./support/dump";
import { aSubsidyProgram } from "./support/subsidies";
import { aCity, csv, prepared, problemsOf, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

const codeOf = (n: number): string => {
  const body = `91210200MC${String(n).padStart(7, "0")}`;
  return body + usccCheckCharacter(body);
};

/** Spoils a cell of every so-many-th line of a table, so many in all, kind after kind; returns the cells in the order of the file. */
function plant(
  lines: string[][],
  count: number,
  spoilers: readonly (readonly [column: number, cell: string])[],
): string[] {
  const every = Math.floor(lines.length / count);
  return Array.from({ length: count }, (_, i) => {
    const [column, cell] = spoilers[i % spoilers.length] ?? [0, ""];
    const at = i * every + 1;
    const line = lines[at];
    if (line) line[column] = cell;
    return cellName(at + 2, column);
  });
}

const named = async (id: string) => (await problemsOf(id)).map(({ row, column }) => cellName(row, column));

it("of 5,000 companies and 400 running subsidies 50 planted faults are 50 named cells and 0 rows; mended they come in, and go again", async () => {
  const city = await aCity();
  const program = await aSubsidyProgram(city.zoneId, {}, 100_000_000_000);
  const companyHeads = ["Code", "Name", "Zone", "Contact e-mail", "Sector"];
  const companies = () =>
    Array.from({ length: 5_000 }, (_, n) => [codeOf(n), `企业${n}`, city.zone, `c${n}-${newId()}@example.com`, "软件"]);
  const subsidyHeads = ["Company code", "Program", "Version", "First day", "Paid through", "2025-08"];
  const subsidies = () =>
    Array.from({ length: 400 }, (_, n) => [
      codeOf(n),
      program.number,
      "1",
      "2025-06-01",
      "2026-01",
      n % 7 ? "" : "900",
    ]);
  const before = await dumpCity();

  const spoiled = companies();
  const inCompanies = plant(spoiled, 30, [
    [0, "91210200MC0000000A"],
    [1, ""],
    [2, "Nowhere"],
    [3, "nobody"],
    [4, "Alchemy"],
  ]);
  const faulty = await prepared(city.manager, "companies", csv([companyHeads, ...spoiled]));
  expect(await named(faulty)).toEqual(inCompanies);
  expect(await dumpCity()).toEqual(before);

  await released(city, "companies", csv([companyHeads, ...companies()]));
  expect(await prisma().company.count({ where: { registeredZoneId: city.zoneId } })).toBe(5_000);
  const between = await dumpCity();
  const spoiledToo = subsidies();
  const inSubsidies = plant(spoiledToo, 20, [
    [0, codeOf(6_000)],
    [1, "Nothing"],
    [2, "7"],
    [3, "2025-02-30"],
    [4, "2026-03"],
    [5, "-1"],
  ]);
  const faultyToo = await prepared(city.manager, "subsidies", csv([subsidyHeads, ...spoiledToo]));
  expect(await named(faultyToo)).toEqual(inSubsidies);
  expect(await dumpCity()).toEqual(between);

  const mended = await prepared(city.manager, "subsidies", csv([subsidyHeads, ...subsidies()]));
  await releaseImport(city.approver, mended, progress);
  expect(await prisma().award.count({ where: { programId: program.programId } })).toBe(400);
  expect((await verifyLedgers()).differences).toEqual([]);
  const { version } = await stored(mended);
  await voidImport(city.approver, { importId: mended, version, reasons: "The wrong list" });
  expect(await dumpCity()).toEqual(between);
}, 120_000);
