import { describe, expect, it } from "vitest";
import { asItStands, prisma, rows } from "~/data/kernel/db.server";
import { rangesOf } from "~/data/kernel/date-ranges";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { ledgerOf } from "~/domain/ledger/ledger";
import { LedgerRefused } from "~/use-cases/ledger/write-acts.server";
import { useDatabase } from "../../support/use-database";
import { aRunningAward, linesOf, months, write } from "./support/company";

useDatabase();

const stored = (companyId: string) =>
  rows<{ position: number; act: string; month: string; kind: string; fen: number }>(
    `SELECT l.position, a.act->>'act' AS act, l.month, l.kind, l.fen FROM ledger_line l
       JOIN ledger_act a USING (company_id, position) WHERE company_id = $1 ORDER BY l.position, l.seq`,
    [companyId],
  );

describe("acts that are written", () => {
  it("are stored in their order with the day on which they were written and what they gave", async () => {
    const { id, companyId } = await aRunningAward();
    await write(companyId, "2026-04-02", [
      { act: "confirm", award: id, months: months(1, 3) },
      { act: "run", run: "R1", through: "2026-03" },
    ]);
    // Another clock was ahead.
    await write(companyId, "2026-03-30", [{ act: "hold", award: id }]);
    await write(companyId, "2026-05-06", [
      { act: "decide", award: id, events: [{ type: "terminate", on: "2026-03-01" }] },
    ]);
    const { acts, awards } = await readCompanyLedger(asItStands, companyId);
    expect(acts.map(({ position, act }) => [position, act.act, act.on])).toEqual([
      [0, "approve", "2025-12-20"],
      [1, "confirm", "2026-04-02"],
      [2, "run", "2026-04-02"],
      [3, "hold", "2026-04-02"],
      [4, "decide", "2026-05-06"],
    ]);
    expect(await stored(companyId)).toEqual([
      ...months(1, 3).map((month) => ({ position: 2, act: "run", month, kind: "month", fen: 100_000 })),
      { position: 4, act: "decide", month: "2026-03", kind: "correction", fen: -100_000 },
    ]);
    expect(
      await prisma().ledgerPayment.findMany({
        select: { position: true, run: true, fen: true },
        where: { awardId: id },
      }),
    ).toEqual([{ position: 2, run: "R1", fen: 300_000n }]);
    const sums = await prisma().ledgerMonth.findMany({
      where: { awardId: id, month: "2026-03" },
      orderBy: { position: "asc" },
    });
    expect(sums.map(({ position, payableFen, debtFen }) => [position, payableFen, debtFen])).toEqual([
      [2, 100_000n, 0n],
      [4, 0n, 100_000n],
    ]);
    const known = await readCompanyLedger(asItStands, companyId, { until: "2026-04-30" });
    expect(known.acts).toHaveLength(4);
    expect(ledgerOf(ledgerInputOf({ awards, acts: known.acts }))).toMatchObject({
      ledger: { awards: [{ paidFen: 300_000, debtFen: 0 }] },
    });
  });

  it("change what is known of the award, its suspensions and its version, and back", async () => {
    const { id, companyId } = await aRunningAward();
    const known = async () => {
      const { endsOn, paidTo, totalFen, events, version } = await prisma().award.findUniqueOrThrow({ where: { id } });
      const [{ suspended = "" } = {}] = await rows<{ suspended: string }>("SELECT suspended FROM award WHERE id = $1", [
        id,
      ]);
      return {
        endsOn: endsOn.toISOString().slice(0, 10),
        paidTo: paidTo.toISOString().slice(0, 10),
        totalFen,
        events,
        version,
        suspended: rangesOf(suspended).map(({ from, to }) => [from, to]),
      };
    };
    const before = await known();
    const event = { type: "suspend", from: "2026-05-01", to: "2026-07-01" } as const;
    await write(companyId, "2026-04-02", [{ act: "decide", award: id, events: [event] }]);
    expect(await known()).toEqual({
      endsOn: "2027-03-03",
      paidTo: "2027-03-03",
      totalFen: 1_206_452n,
      events: [event],
      version: before.version + 1,
      suspended: [["2026-05-01", "2026-07-01"]],
    });
    await write(companyId, "2026-04-03", [{ act: "decide", award: id, events: [], annuls: [1] }]);
    expect(await known()).toEqual({ ...before, version: before.version + 2 });
    await write(companyId, "2026-04-04", [{ act: "confirm", award: id, months: ["2026-01"] }]);
    expect((await known()).version).toBe(before.version + 2);
  });

  it("bind and spend the money of the lines, and give it back", async () => {
    const { id, companyId, program } = await aRunningAward();
    expect(await linesOf(program)).toMatchObject({ "2026 city": [360_000, 0], "2026 zone": [840_000, 0] });
    await write(companyId, "2026-04-02", [
      { act: "confirm", award: id, months: months(1, 3) },
      { act: "run", run: "R1", through: "2026-03" },
    ]);
    expect(await linesOf(program)).toMatchObject({ "2026 city": [270_000, 90_000], "2026 zone": [630_000, 210_000] });
    await write(companyId, "2026-05-06", [
      { act: "decide", award: id, events: [{ type: "terminate", on: "2026-03-01" }] },
    ]);
    // What is owed back is not free before it is back.
    expect(await linesOf(program)).toMatchObject({ "2026 city": [0, 90_000], "2026 zone": [0, 210_000] });
    await write(companyId, "2026-05-07", [{ act: "repay", award: id, fen: 40_000 }]);
    expect(await linesOf(program)).toMatchObject({ "2026 city": [0, 78_000], "2026 zone": [0, 182_000] });
  });

  it("are refused at their field, and then none of them is written", async () => {
    const { id, companyId } = await aRunningAward();
    const refused = write(companyId, "2026-04-02", [
      { act: "hold", award: id },
      { act: "decide", award: id, events: [{ type: "suspend", from: "2026-05-01", to: "2026-04-01" }] },
    ]);
    await expect(refused).rejects.toMatchObject({ index: 1, field: "events[0].to" });
    await expect(refused).rejects.toBeInstanceOf(LedgerRefused);
    expect((await readCompanyLedger(asItStands, companyId)).acts).toHaveLength(1);
  });
});
