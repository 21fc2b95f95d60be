import { beforeAll, describe, expect, it } from "vitest";
import { countDebts, type DebtFilter, readDebts } from "~/data/ledger/debts.reader.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { startTask } from "~/use-cases/task/start-task.server";
import { as, useDatabase } from "../application/support/world";
import { done, linesOf, official } from "../task/support/city";
import { aFundedProgram, aRunningAward, months, write } from "./support/company";

useDatabase();

type Award = Awaited<ReturnType<typeof aRunningAward>>;

const all: DebtFilter = { zoneId: null, programId: null, demanded: null };
const everywhere = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }).actor;
const read = async (filter: Partial<DebtFilter> = {}, actor = everywhere) =>
  (await readDebts(actor, { ...all, ...filter }, { after: null, size: 50 })).rows;

/** January to April are paid to the award; then it turns out to have ended on a day. */
async function paidThenEnded(award: Award, on: CivilDate): Promise<void> {
  await write(award.companyId, "2026-05-04", [
    { act: "confirm", award: award.id, months: months(1, 4) },
    { act: "run", run: `R-${award.id}`, through: "2026-04" },
  ]);
  await write(award.companyId, "2026-05-20", [{ act: "decide", award: award.id, events: [{ type: "terminate", on }] }]);
}

let young: Award;
let old: Award;
let settled: Award;
beforeAll(async () => {
  const program = await aFundedProgram(10_000_000);
  [young, old, settled] = [await aRunningAward({ program }), await aRunningAward(), await aRunningAward({ program })];
  await paidThenEnded(young, "2026-04-16");
  await paidThenEnded(old, "2026-03-01");
  await paidThenEnded(settled, "2026-02-01");
  await write(settled.companyId, "2026-06-01", [{ act: "repay", award: settled.id, fen: 300_000, months: [] }]);
  await write(old.companyId, "2026-06-02", [{ act: "demand", award: old.id, months: ["2026-03"] }]);
});

describe("the debts", () => {
  it("are the awards that owe something now, the oldest debt first, with what is demanded of it", async () => {
    expect(
      (await read()).map(({ id, since, months, debtFen, demandedFen }) => ({
        id,
        since,
        months,
        debtFen,
        demandedFen,
      })),
    ).toEqual([
      { id: old.id, since: "2026-03", months: 2, debtFen: 200_000, demandedFen: 100_000 },
      { id: young.id, since: "2026-04", months: 1, debtFen: 50_000, demandedFen: 0 },
    ]);
    expect(await countDebts(everywhere, all, { capped: false })).toBe(2);
  });

  it("are those of the zone, program and demand asked for, within reach, page after page", async () => {
    const ids = async (...asked: Parameters<typeof read>) => (await read(...asked)).map(({ id }) => id);
    expect(await ids({ demanded: "some" })).toEqual([old.id]);
    expect(await ids({ demanded: "notAll" })).toEqual([old.id, young.id]);
    expect(await ids({ programId: young.program.programId })).toEqual([young.id]);
    expect(await ids({ zoneId: old.program.zoneId })).toEqual([old.id]);
    const zonal = as(newId(), { grants: [{ role: "finance", zoneIds: [old.program.zoneId] }] }).actor;
    expect(await ids({}, zonal)).toEqual([old.id]);
    expect(await ids({ zoneId: young.program.zoneId }, zonal)).toEqual([]);
    const first = await readDebts(everywhere, all, { after: null, size: 1 });
    expect(first.last?.id).toBe(old.id);
    const next = await readDebts(everywhere, all, { after: ["2026-03", old.id], size: 1 });
    expect([next.rows.map(({ id }) => id), next.last]).toEqual([[young.id], null]);
  });

  it("go into a file with amounts as such", async () => {
    const ctx = await official("finance", [old.program.zoneId]);
    const id = newId();
    await startTask(ctx, { id, kind: "exportDebts", params: { ...all, language: "en", format: "csv" } });
    expect(await done(id)).toMatchObject({ state: "done", fileName: "debts-2026-03-09-1-rows.csv" });
    const [heads, line] = await linesOf(ctx, id);
    expect(heads).toMatch(/First month with a debt,Months with a debt,Debt,Already demanded$/);
    expect(line).toMatch(/,2026-03,2,2000\.00,1000\.00$/);
  });
});
