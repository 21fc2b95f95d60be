import { beforeEach, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { cellName } from "~/domain/import/cell";
import { Refusal } from "~/platform/errors";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { anOfficial } from "../change/support/world";
import { aCompanyWithCode, aSubsidyProgram, moneyOf, subsidiesCsv } from "./support/subsidies";
import { aCity, csv, prepared, problemsOf, progress, released, stored, useDatabase } from "./support/world";

useDatabase();

interface World {
  readonly city: Awaited<ReturnType<typeof aCity>>;
  readonly program: Awaited<ReturnType<typeof aSubsidyProgram>>;
  readonly by: {
    readonly manager: Awaited<ReturnType<typeof anOfficial>>;
    readonly approver: Awaited<ReturnType<typeof anOfficial>>;
  };
}
let world: World;
beforeEach(async () => {
  const city = await aCity();
  const finance = await anOfficial("finance", city.zoneId);
  world = { city, program: await aSubsidyProgram(city.zoneId), by: { manager: finance, approver: city.approver } };
});

const heads = ["Program", "Source", "Fiscal year", "Amount", "Budget code", "Basis"];
const codes = (programId: string) => prisma().budgetCode.findMany({ where: { programId } });
const voided = async (id: string) =>
  voidImport(world.city.approver, { importId: id, version: (await stored(id)).version, reasons: "Twice" });

describe("an import of budgets", () => {
  it("appropriates to lines, each by a movement of its own, and gives codes that the postings carry", async () => {
    const { by, program } = world;
    const code = `21508-${program.number}`;
    const id = await released(
      by,
      "budgets",
      csv([
        heads,
        [program.number, "city", "2026", "1,000", code, "大财预〔2026〕8号"],
        [program.number, "zone", "2028", "250.5", "", ""],
      ]),
    );
    expect(await stored(id)).toMatchObject({
      state: "released",
      makes: { movements: 2, appropriatedFen: 125_050, codes: 1 },
    });
    const money = await moneyOf(program.programId);
    expect(money["2026 city"]).toEqual([3_100_000, 0, 0]);
    expect(money["2028 zone"]).toEqual([25_050, 0, 0]);
    expect(await codes(program.programId)).toMatchObject([{ source: "city", code }]);
    const movements = await prisma().budgetMovement.findMany({
      where: { preparedBy: by.manager.actor.userId },
      include: { postings: true },
    });
    expect(
      movements.map(({ basis, state, decidedBy, postings }) => [
        basis,
        state,
        decidedBy,
        postings.map((each) => each.code),
      ]),
    ).toEqual([
      ["大财预〔2026〕8号", "released", by.approver.actor.userId, [code]],
      ["budgets.csv", "released", by.approver.actor.userId, [null]],
    ]);
  });

  it("names its faults at their cells and writes nothing", async () => {
    const { by, program, city } = world;
    const other = await aSubsidyProgram(city.zoneId);
    const foreign = await aSubsidyProgram((await aCity()).zoneId);
    const [taken, mine] = [`T-${other.number}`, `M-${program.number}`];
    const base = [program.number, "city", "2026", "100", "", ""];
    await released(
      by,
      "budgets",
      csv([
        heads,
        [other.number, "city", "2026", "1", taken, ""],
        [program.number, "zone", "2026", "5", mine, "Decision 1"],
      ]),
    );
    const before = await moneyOf(program.programId);
    const id = await prepared(
      by.manager,
      "budgets",
      csv([
        heads,
        ["Nothing", ...base.slice(1)],
        [foreign.number, ...base.slice(1)],
        [program.number, "state", ...base.slice(2)],
        [program.number, "city", "2019", ...base.slice(3)],
        [program.number, "city", "2027", "0", "", ""],
        [program.number, "city", "2028", "1", taken, ""],
        [program.number, "zone", "2028", "1", "Another", ""],
        [program.number, "zone", "2026", "5", mine, "Decision 1"],
        base,
        base,
      ]),
    );
    expect((await problemsOf(id)).map(({ row, column, code }) => `${cellName(row, column)} ${code}`)).toEqual([
      "A2 import.noProgram",
      "A3 import.noProgram",
      "B4 import.noSource",
      "C5 yearOutside",
      "D6 notMoney",
      "E7 import.codeTaken",
      "E8 import.codeStands",
      "D9 import.appropriatedBefore",
      "C11 import.twice",
    ]);
    expect(await moneyOf(program.programId)).toEqual(before);
  });

  it("is prepared by finance alone", async () => {
    const { city, program } = world;
    await expect(
      prepared(city.manager, "budgets", csv([heads, [program.number, "city", "2026", "1", "", ""]])),
    ).rejects.toThrow();
  });
});

describe("a voided import of budgets", () => {
  const tables = ["budget_line", "budget_posting", "budget_movement", "budget_code"];
  const dump = async () =>
    Object.fromEntries(
      await Promise.all(
        tables.map(async (table) => {
          const [found] = await rows(`SELECT jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text) AS all FROM ${table} t`);
          return [table, found] as const;
        }),
      ),
    );

  it("leaves what was before", async () => {
    const { by, program } = world;
    const before = await dump();
    const id = await released(
      by,
      "budgets",
      csv([
        heads,
        [program.number, "city", "2026", "1000", `V-${program.number}`, ""],
        [program.number, "zone", "2031", "5", "", ""],
      ]),
    );
    expect(await dump()).not.toEqual(before);
    await voided(id);
    expect(await dump()).toEqual(before);
  });

  it("is refused once its money was taken", async () => {
    const { by, city } = world;
    const program = await aSubsidyProgram(city.zoneId, {}, 0);
    const money = ["2026", "2027", "2028"].flatMap((year) => [
      [program.number, "city", year, "30000", "", ""],
      [program.number, "zone", year, "70000", "", ""],
    ]);
    const id = await released(by, "budgets", csv([heads, ...money]));
    const { code } = await aCompanyWithCode();
    const row = { "Company code": code, Program: program.number, Version: "1", "First day": "2026-01-01" };
    const taking = await released(city, "subsidies", subsidiesCsv([row]));
    await expect(voided(id)).rejects.toThrow(new Refusal("import.builtOn"));
    await voided(taking);
    await voided(id);
    expect(await moneyOf(program.programId)).toEqual({
      "2026 city": [0, 0, 0],
      "2026 zone": [0, 0, 0],
      "2027 city": [0, 0, 0],
      "2027 zone": [0, 0, 0],
    });
    await expect(releaseImport(by.approver, id, progress)).rejects.toThrow(new Refusal("import.decided"));
    expect((await stored(id)).state).toBe("voided");
  });
});
