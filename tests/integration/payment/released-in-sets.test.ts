import { describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedgers } from "~/data/ledger/company-ledger.server";
import { ledgerOf } from "~/domain/ledger/ledger";
import { newId } from "~/platform/ids";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import { appropriated } from "../../support/budget-money";
import { useDatabase } from "../../support/use-database";
import { aCompanyNamed } from "../decision/support/group";
import {
  aPaidAward,
  aPayingProgram,
  anAccount,
  askRelease,
  linesOfRun,
  progress,
  verifyLedgers,
  write,
} from "./support/run-world";

useDatabase();

/** A program that pays a third from the city and the rest from its zone, or charges no rent; its awards compete with each other. */
async function aSharedProgram(settlement: "toCompany" | "waived") {
  const funding = [
    { source: "city", share: "1/3" },
    { source: "zone", share: "2/3" },
  ];
  const world = await aPayingProgram({ stackingGroup: "premises", more: { funding, settlement } });
  const { programId } = world;
  for (const fiscalYear of [2026, 2027]) await appropriated({ programId, source: "zone", fiscalYear, fen: 50_000_000 });
  return world;
}

/** What the lines of a program hold, and what the ledgers of companies say that they should. */
async function heldAndBound(programIds: readonly string[], companyIds: readonly string[]) {
  const sums = new Map<string, [committed: number, spent: number]>();
  const add = (of: Map<string, [number, number]>, key: string, committed: number, spent: number) => {
    const [a, b] = of.get(key) ?? [0, 0];
    of.set(key, [a + committed, b + spent]);
  };
  for (const ledger of await transact((tx) => readCompanyLedgers(tx, companyIds))) {
    const result = ledgerOf(ledgerInputOf(ledger));
    if (!result.ok) throw new Error("no ledger");
    for (const { source, year, committedFen, spentFen } of result.ledger.funds)
      add(sums, `${source} ${year}`, committedFen, spentFen);
  }
  const held = new Map<string, [number, number]>();
  for (const line of await prisma().budgetLine.findMany({ where: { programId: { in: [...programIds] } } }))
    if (line.committedFen + line.spentFen > 0)
      add(held, `${line.source} ${line.fiscalYear}`, Number(line.committedFen), Number(line.spentFen));
  return [Object.fromEntries(held), Object.fromEntries(sums)];
}

describe.each(["toCompany", "waived"] as const)("a release by a statement, %s", (settlement) => {
  it("writes what replays would, to the fen of each source", async () => {
    const [world, other] = [await aSharedProgram(settlement), await aSharedProgram(settlement)];
    const [programIds, zoneIds] = [
      [world.programId, other.programId],
      [world.zoneId, other.zoneId],
    ];
    const both = (ctx: UseCaseContext, role: "finance" | "approver") => ({
      ...ctx,
      actor: { ...ctx.actor, grants: [{ role, zoneIds }] },
    });
    const single = await aPaidAward(world, { fen: 100_001 });
    const companyId = await aCompanyNamed("海风");
    await anAccount(companyId);
    // The second is worth more in each month but the first of the other.
    const two = [
      await aPaidAward(world, { companyId, fen: 77_777 }),
      await aPaidAward(other, { companyId, fen: 88_888, start: "2026-02-01", confirmed: 0 }),
    ];
    await write(companyId, "2026-03-02", [{ act: "confirm", award: two[1]!.id, months: ["2026-02"] }]);
    const [id, finance, approver] = [newId(), both(world.finance, "finance"), both(world.approver, "approver")];
    const scope = { programIds, zoneIds, through: "2026-02", part: "all" as const, canaryId: null };
    await prepareRun(finance, { id, taskId: newId(), ...scope });
    await proposeRun(finance, id, progress);
    const [plain] = await rows<{ n: number }>(
      "SELECT count(after_position)::int AS n FROM payment_line WHERE run_id = $1::uuid",
      [id],
    );
    expect(plain?.n).toBe(3);
    await askRelease(id, approver);
    expect(await releaseRun(approver, id, progress)).toEqual({ released: 3, changed: 0 });
    const paid = settlement === "toCompany";
    expect(Object.fromEntries((await linesOfRun(id)).map((line) => [line.award, line.paid + line.waived]))).toEqual({
      [single.id]: 200_002,
      [two[0]!.id]: 77_777,
      [two[1]!.id]: 88_888,
    });
    expect(new Set((await linesOfRun(id)).map(({ state }) => state))).toEqual(new Set([paid ? "sent" : "settled"]));
    expect((await verifyLedgers()).differences).toEqual([]);
    const [held, bound] = await heldAndBound(programIds, [single.companyId, companyId]);
    expect(held).toEqual(bound);
  });
});
