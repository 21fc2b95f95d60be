import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { cellName } from "~/domain/import/cell";
import { Refusal } from "~/platform/errors";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { aRunningAward, write } from "../ledger/support/company";
import { aCompanyWithCode, aSubsidyProgram, aUnit, moneyOf, subsidiesCsv } from "./support/subsidies";
import { aCity, aCode, prepared, problemsOf, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays" } as const;

let city: Awaited<ReturnType<typeof aCity>>;
let program: Awaited<ReturnType<typeof aSubsidyProgram>>;
beforeEach(async () => {
  city = await aCity();
  program = await aSubsidyProgram(city.zoneId);
});

const awards = (programId: string) => prisma().award.findMany({ where: { programId, releasedAt: null } });
const cellsOf = async (id: string) =>
  (await problemsOf(id)).map(({ row, column, code }) => `${cellName(row, column)} ${code}`);

describe("an import of running subsidies", () => {
  it("has past years appropriated as they were settled, the present one spent of its line, and what comes reserved", async () => {
    const { code, id: companyId } = await aCompanyWithCode();
    const row = { "Company code": code, Program: program.number, Version: "1", "First day": "2025-06-01" };
    const file = subsidiesCsv([{ ...row, "Paid through": "2026-01", "2025-08": "900" }]);
    const id = await prepared(city.manager, "subsidies", file);
    expect(await problemsOf(id)).toEqual([]);
    expect((await stored(id)).makes).toEqual({
      awards: 1,
      openedMonths: 8,
      openedFen: 790_000,
      stillToPayMonths: 1,
      stillToPayFen: 100_000,
      pastAppropriations: 2,
      pastAppropriationsFen: 690_000,
    });
    await releaseImport(city.approver, id, progress);
    expect(await stored(id)).toMatchObject({ state: "released" });
    expect(await moneyOf(program.programId)).toEqual({
      "2025 city": [207_000, 0, 207_000],
      "2025 zone": [483_000, 0, 483_000],
      "2026 city": [3_000_000, 330_000, 30_000],
      "2026 zone": [7_000_000, 770_000, 70_000],
      "2027 city": [3_000_000, 150_000, 0],
      "2027 zone": [7_000_000, 350_000, 0],
    });
    const [award] = await awards(program.programId);
    expect(award).toMatchObject({ companyId, applicationId: null, determinationId: null, totalFen: 2_400_000n });
    expect((await prisma().ledgerAct.findMany({ where: { companyId } })).map(({ act }) => act)).toMatchObject([
      { act: "approve", award: award?.id },
      { act: "opening", award: award?.id },
    ]);
    expect(await prisma().ledgerLine.count({ where: { awardId: award?.id ?? "", kind: "opening" } })).toBe(8);
    const { differences } = await verifyLedgers();
    expect(differences).toEqual([]);
  });

  it("takes a unit with the rent and area that it has, and opens as waived where rent is waived", async () => {
    const unit = await aUnit(city.zoneId);
    const waived = await aSubsidyProgram(city.zoneId, {
      settlement: "waived",
      premises: "unit",
      benefit: { kind: "same", terms: { ...usual, tiers: [{ months: 12, share: "1" }] } },
    });
    const { code, id: companyId } = await aCompanyWithCode();
    await released(
      city,
      "subsidies",
      subsidiesCsv([
        {
          文号: "大高新补〔2026〕1号",
          统一社会信用代码: code,
          补贴项目: waived.name,
          版本: "1",
          起始日: "2026年1月1日",
          园区: unit.site,
          房间: "a101",
          已拨付至: "2026年2月",
          核定阶段: "12个月×50%",
        },
      ]),
    );
    const [award] = await awards(waived.programId);
    expect(award).toMatchObject({ formerNumber: "大高新补〔2026〕1号", unitId: unit.unitId, totalFen: 1_200_000n });
    expect(award?.lease).toEqual([{ from: "2026-01-01", areaM2: "50.00", rentFenPerM2Month: 4_000 }]);
    expect(await prisma().occupancy.findMany({ where: { unitId: unit.unitId } })).toMatchObject([
      { companyId, awardId: award?.id, releasedAt: null },
    ]);
    expect(await prisma().ledgerMonth.findFirst({ where: { awardId: award?.id ?? "" } })).toMatchObject({
      waivedFen: 100_000n,
      settledFen: 0n,
    });
  });

  it("corrects what another award of its group was paid, as the ledger does, and says so before", async () => {
    const group = `group ${city.zoneId}`;
    const { id: companyId, code } = await aCompanyWithCode();
    const [lower, higher] = [
      await aSubsidyProgram(city.zoneId, { stackingGroup: group }),
      await aSubsidyProgram(city.zoneId, { stackingGroup: group }),
    ];
    const row = { "Company code": code, Version: "1", "First day": "2026-01-01" };
    await released(city, "subsidies", subsidiesCsv([{ ...row, Program: lower.number, "Paid through": "2026-02" }]));
    const file = subsidiesCsv([
      { ...row, Program: higher.number, "Paid through": "2026-01", "Granted tiers": "12 x 1500元" },
    ]);
    const id = await prepared(city.manager, "subsidies", file);
    expect((await stored(id)).makes).toMatchObject({ stillToPayMonths: 1, stillToPayFen: 150_000 });
    await releaseImport(city.approver, id, progress);
    expect((await verifyLedgers()).differences).toEqual([]);
    expect(await prisma().ledgerAct.count({ where: { companyId } })).toBe(4);
  });

  it("names the months of other awards that it corrects, award by award, before it does", async () => {
    const group = `group ${city.zoneId}`;
    const { code, id: companyId } = await aCompanyWithCode();
    const [lower, higher] = [
      await aSubsidyProgram(city.zoneId, { stackingGroup: group }),
      await aSubsidyProgram(city.zoneId, { stackingGroup: group }),
    ];
    const row = { "Company code": code, Version: "1", "First day": "2026-01-01" };
    await released(city, "subsidies", subsidiesCsv([{ ...row, Program: lower.number }]));
    const [award] = await awards(lower.programId);
    const through = "2026-02";
    await write(companyId, "2026-03-09", [
      { act: "confirm", award: award?.id ?? "", months: ["2026-01", through] },
      { act: "run", run: "R1", through },
    ]);
    const file = subsidiesCsv([
      { ...row, Program: higher.number, "Paid through": through, "Granted tiers": "12 x 1500元" },
    ]);
    const id = await prepared(city.manager, "subsidies", file);
    expect(await problemsOf(id)).toEqual([]);
    const { corrections, makes } = await stored(id);
    const named = corrections as { awardId: string; reference: string; month: string; fen: number }[];
    expect(named.map(({ awardId, reference, month }) => [awardId, reference, month])).toEqual(
      ["2026-01", "2026-02"].map((month) => [award?.id, award?.reference, month]),
    );
    await releaseImport(city.approver, id, progress);
    const lines = await prisma().ledgerLine.findMany({
      where: { companyId, awardId: award?.id ?? "", kind: "correction" },
      orderBy: { month: "asc" },
    });
    expect(lines.map(({ month, fen }) => [month, Number(fen)])).toEqual(named.map(({ month, fen }) => [month, fen]));
    expect(makes).toMatchObject({ correctedMonths: 2, correctedFen: named.reduce((sum, { fen }) => sum + fen, 0) });
  });

  it("is released once, however often at once", async () => {
    const { code } = await aCompanyWithCode();
    const file = subsidiesCsv([
      {
        "Company code": code,
        Program: program.number,
        Version: "1",
        "First day": "2026-01-01",
        "Paid through": "2026-02",
      },
    ]);
    const both = [await prepared(city.manager, "subsidies", file), await prepared(city.manager, "subsidies", file)];
    await Promise.all(both.map((id) => releaseImport(city.approver, id, progress)));
    const states = await Promise.all(both.map(async (id) => (await stored(id)).state));
    expect(states.sort()).toEqual(["faulty", "released"]);
    expect(await awards(program.programId)).toHaveLength(1);
    expect((await verifyLedgers()).differences).toEqual([]);
  });
});

describe("a fault in a row of subsidies", () => {
  interface Fault {
    readonly name: string;
    readonly edit: Readonly<Record<string, string>>;
    readonly at: string;
  }
  const faults: readonly Fault[] = [
    { name: "a company that nobody knows", edit: { "Company code": "9121020000000000XX" }, at: "A import.code.check" },
    { name: "a program that is not there", edit: { Program: "Nothing" }, at: "B import.noProgram" },
    { name: "a version that is not of the program", edit: { Version: "7" }, at: "C import.noVersion" },
    { name: "no day", edit: { "First day": "31.2.2026" }, at: "D notDate" },
    { name: "a month that is not over", edit: { "Paid through": "2026-03" }, at: "E import.monthNotOver" },
    { name: "a month before the first day", edit: { "2025-12": "1" }, at: "F import.monthOutside" },
    { name: "a sum below 0", edit: { "2025-12": "", "2026-01": "-5" }, at: "G notMoney" },
    { name: "terms that are none", edit: { "Granted tiers": "for ever" }, at: "H import.notTiers" },
    { name: "a lease that begins later", edit: { "Lease from": "2026-02-01" }, at: "D import.startBeforeLease" },
    { name: "a lease that is over", edit: { "Lease to": "2025-12-31" }, at: "J import.leaseOver" },
    { name: "a unit where none is given", edit: { Unit: "A-101" }, at: "K import.notOfProgram" },
    { name: "a site that is not there", edit: { Site: "Nowhere" }, at: "L import.noSite" },
    { name: "an operator where none is paid", edit: { Operator: "Who" }, at: "M import.notOfProgram" },
    { name: "an answer where none decides", edit: { Category: "veteran" }, at: "N import.notOfProgram" },
    { name: "an end before the first day", edit: { "Granted last day": "2025-12-31" }, at: "O import.endsBefore" },
    { name: "a year without money", edit: { "Granted tiers": "48 × 1000元" }, at: "B import.noMoney" },
    { name: "a year with too little", edit: { "Granted tiers": "12 × 900000元" }, at: "B import.lineShort" },
  ];
  const heads =
    "Company code,Program,Version,First day,Paid through,2025-12,2026-01,Granted tiers,Lease from,Lease to,Unit,Site,Operator,Category,Granted last day".split(
      ",",
    );

  /** A file with a row for each fault, and for each whatever else is to be wrong with it. */
  async function faulty(of: readonly Fault[], also: Fault["edit"] = {}) {
    const sound = { Program: program.number, Version: "1", "First day": "2026-01-01", "Paid through": "2026-02" };
    const companies = await Promise.all(of.map(() => aCompanyWithCode()));
    const file = of.map(({ edit }, i) => ({
      ...Object.fromEntries(heads.map((head) => [head, ""])),
      ...sound,
      "Company code": companies[i]?.code ?? "",
      ...also,
      ...edit,
    }));
    return { sound, file };
  }

  it("is named at its cell, and nothing is written", async () => {
    const { sound, file } = await faulty(faults);
    const { code } = await aCompanyWithCode();
    file.push({ ...file[0], ...sound, "Company code": code } as (typeof file)[number]);
    const id = await prepared(city.manager, "subsidies", subsidiesCsv(file));
    expect(await cellsOf(id)).toEqual(faults.map(({ at }, i) => at.replace(" ", `${i + 2} `)));
    expect(await awards(program.programId)).toEqual([]);
    expect(await prisma().importRow.count({ where: { batchId: id } })).toBe(0);
  });

  it.each<[string, string, string]>([
    ["2026-01", "-5", "G notMoney"],
    ["Granted tiers", "for ever", "H import.notTiers"],
    ["Landlord", "x".repeat(300), "P tooLong"],
  ])("is named beside a cell of its row that cannot be read: %s", async (head, cell, also) => {
    // What a plan comes to, and what it costs, cannot be known without its terms.
    const beside = faults.filter(({ at }) => !["import.noMoney", "import.lineShort"].includes(at.split(" ")[1] ?? ""));
    const known = head === "Granted tiers" ? beside.filter(({ at }) => !at.endsWith("import.monthOutside")) : beside;
    const others = known.filter(({ edit }) => !(head in edit));
    const { file } = await faulty(others, { [head]: cell });
    const id = await prepared(city.manager, "subsidies", subsidiesCsv(file));
    const expected = others.flatMap(({ at }, i) => [at, also].map((each) => each.replace(" ", `${i + 2} `)));
    expect((await cellsOf(id)).sort()).toEqual(expected.sort());
  });

  it("is found among the rows and beside what stands", async () => {
    const unit = await aUnit(city.zoneId);
    const inUnits = await aSubsidyProgram(city.zoneId, { premises: "unit" });
    const ours = await Promise.all([0, 1, 2, 3].map(() => aCompanyWithCode()));
    const [a = "", b = "", c = "", d = ""] = ours.map(({ code }) => code);
    const row = { Number: "", Version: "1", "First day": "2026-01-01", Site: "", Unit: "" };
    const at = { Site: unit.site, Unit: unit.label, Program: inUnits.number };
    const standing = [
      { ...row, Number: "17", "Company code": a, Program: program.number },
      { ...row, ...at, "Company code": b },
    ];
    await released(city, "subsidies", subsidiesCsv(standing));
    const id = await prepared(
      city.manager,
      "subsidies",
      subsidiesCsv([
        { ...row, Number: "17", "Company code": c, Program: program.number },
        { ...row, "Company code": a, Program: program.number },
        { ...row, ...at, "Company code": d },
        { ...row, Number: "18", "Company code": d, Program: program.number },
        { ...row, Number: "18", "Company code": d, Program: program.number },
        { ...row, "Company code": aCode(), Program: program.number },
        // One of which a cell cannot be read stands in the way of others, and they in its.
        {
          ...row,
          ...at,
          "Company code": d,
          "First day": "2020-01-01",
          "Paid through": "then",
          "Granted tiers": "3 × 1元",
        },
        { ...row, ...at, "Company code": c, "First day": "2020-02-01", "Granted tiers": "3 × 1元" },
      ]),
    );
    expect((await cellsOf(id)).filter((cell) => /[89] /u.test(cell))).toEqual([
      "H8 import.notMonth",
      "E9 import.unitTwice",
    ]);
    expect((await cellsOf(id)).filter((cell) => !/[89] /u.test(cell))).toEqual([
      "A2 import.numberStands",
      "F3 import.hasBenefit",
      "E4 import.unitTaken",
      "A6 import.twice",
      "F6 import.benefitTwice",
      "F7 import.noCompany",
    ]);
  });
});

describe("a voided import of subsidies", () => {
  const tables = [
    "award",
    "occupancy",
    "ledger_act",
    "ledger_line",
    "ledger_month",
    "budget_line",
    "budget_posting",
    "budget_movement",
    "award_happening",
  ];
  const dump = async () => {
    const found: Record<string, unknown> = {};
    for (const table of tables)
      found[table] = (
        await rows<{ all: unknown }>(
          `SELECT jsonb_agg(to_jsonb(t) - 'beside' - 'version' ORDER BY to_jsonb(t)::text) AS all FROM ${table} t`,
        )
      )[0]?.all;
    return found;
  };
  const months = () =>
    rows(`SELECT zone_id, program_id, what, month, sum(awards)::int AS awards, sum(fen)::float8 AS fen FROM award_month
           GROUP BY 1, 2, 3, 4 HAVING sum(awards) <> 0 OR sum(fen) <> 0 ORDER BY 1, 2, 3, 4`);

  it("leaves what was before, keeps what went, and the sums are right", async () => {
    const other = await aRunningAward();
    const company = await prisma().company.update({ where: { id: other.companyId }, data: { code: aCode() } });
    const fresh = await aCompanyWithCode();
    const row = { Program: program.number, Version: "1", "First day": "2025-06-01", "Paid through": "2026-02" };
    const [before, tallied] = [await dump(), await months()];
    const id = await released(
      city,
      "subsidies",
      subsidiesCsv([
        { ...row, "Company code": company.code ?? "" },
        { ...row, "Company code": fresh.code },
      ]),
    );
    expect(await dump()).not.toEqual(before);
    const { version } = await stored(id);
    await voidImport(city.approver, { importId: id, version, reasons: "The wrong list" });
    expect(await dump()).toEqual(before);
    expect(await months()).toEqual(tallied);
    expect((await verifyLedgers()).differences).toEqual([]);
    const made = await prisma().importMade.count({ where: { batchId: id } });
    expect(await prisma().importVoidedRow.count({ where: { batchId: id } })).toBe(made);
  });

  it("is refused once anything was written about one of its companies", async () => {
    const { code, id: companyId } = await aCompanyWithCode();
    const row = { "Company code": code, Program: program.number, Version: "1", "First day": "2026-01-01" };
    const id = await released(city, "subsidies", subsidiesCsv([row]));
    const [award] = await awards(program.programId);
    await write(companyId, "2026-03-09", [{ act: "confirm", award: award?.id ?? "", months: ["2026-01"] }]);
    const { version } = await stored(id);
    const step = { importId: id, version, reasons: "The wrong list" };
    await expect(voidImport(city.approver, step)).rejects.toThrow(new Refusal("import.builtOn"));
    expect(await awards(program.programId)).toHaveLength(1);
  });
});
