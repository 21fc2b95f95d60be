import { beforeEach, describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { prisma, rows } from "~/data/kernel/db.server";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { refuseMovement } from "~/use-cases/budget/refuse-movement.server";
import { releaseMovement } from "~/use-cases/budget/release-movement.server";
import { setBudgetCode } from "~/use-cases/budget/set-budget-code.server";
import { withdrawMovement } from "~/use-cases/budget/withdraw-movement.server";
import { appropriated } from "../../support/budget-money";
import { useDatabase } from "../../support/use-database";
import { aProgram, anOfficial } from "../change/support/world";

useDatabase();

let finance: UseCaseContext;
let approver: UseCaseContext;
let programId: string;
let zoneId: string;

beforeEach(async () => {
  ({ programId, zoneId } = await aProgram({}));
  finance = await anOfficial("finance", zoneId);
  approver = await anOfficial("approver", zoneId);
});

const line = (fiscalYear: number, source = "city") => ({ programId, source, fiscalYear });
const prepare = async (
  from: ReturnType<typeof line> | null,
  to: ReturnType<typeof line> | null,
  fen: number,
  ctx = finance,
) => {
  const id = newId();
  await prepareMovement(ctx, { id, from, to, fen, basis: "Decision 12 of 2026" });
  return { id };
};
const stored = (id: string) => prisma().budgetMovement.findUniqueOrThrow({ where: { id } });
const sums = async (fiscalYear: number) => {
  const found = await prisma().budgetLine.findFirstOrThrow({ where: { programId, source: "city", fiscalYear } });
  return [found.appropriatedFen, found.committedFen, found.spentFen].map(Number);
};
const first = { version: 1 } as const;

describe("a movement of the budget", () => {
  it("moves nothing until another person releases it; then the lines have it, both are on record and the preparer is told", async () => {
    const [before] = await sums(2027);
    const { id } = await prepare(null, line(2030), 500_000);
    expect(await sums(2030)).toEqual([0, 0, 0]);
    const told = await prisma().outboxMessage.findMany({ where: { kind: "budget.prepared" } });
    expect(told.map(({ userId }) => userId)).toEqual([approver.actor.userId]);
    await releaseMovement(approver, { movementId: id, ...first });
    expect(await sums(2030)).toEqual([500_000, 0, 0]);
    const transfer = await prepare(line(2027), line(2030), 200_000);
    await releaseMovement(approver, { movementId: transfer.id, ...first });
    expect([await sums(2027), await sums(2030)]).toEqual([
      [(before ?? 0) - 200_000, 0, 0],
      [700_000, 0, 0],
    ]);
    const reduction = await prepare(line(2030), null, 700_000);
    await releaseMovement(approver, { movementId: reduction.id, ...first });
    expect(await sums(2030)).toEqual([0, 0, 0]);
    const entries = await prisma().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["budget.prepare", "budget.release"]);
    expect(
      await prisma().outboxMessage.count({ where: { kind: "budget.released", userId: finance.actor.userId } }),
    ).toBe(3);
  });

  it("is double entry: what each posting takes from one account it gives to another, and the lines are the sums of theirs", async () => {
    const { id } = await prepare(line(2027), line(2028), 1_000);
    await releaseMovement(approver, { movementId: id, ...first });
    const unbalanced = await rows(
      `SELECT posting_id FROM budget_entry GROUP BY 1 HAVING sum(fen) <> 0 OR count(*) <> 2`,
    );
    expect(unbalanced).toEqual([]);
    const wrong = await rows(
      `SELECT b.id FROM budget_line b LEFT JOIN budget_entry e ON e.line_id = b.id GROUP BY b.id
       HAVING (b.appropriated_fen, b.committed_fen, b.spent_fen) IS DISTINCT FROM (
         coalesce(-sum(e.fen) FILTER (WHERE e.account = 'granted'), 0), coalesce(sum(e.fen) FILTER (WHERE e.account = 'committed'), 0),
         coalesce(sum(e.fen) FILTER (WHERE e.account = 'spent'), 0))`,
    );
    expect(wrong).toEqual([]);
  });

  it("is never released or refused by its preparer, whatever roles they have, and withdrawn by nobody else", async () => {
    const both = await anOfficial("finance", zoneId);
    const grants = [...both.actor.grants, { role: "approver" as const, zoneIds: [zoneId] }];
    const ctx = { ...both, actor: { ...both.actor, grants } };
    const { id: movementId } = await prepare(null, line(2029), 1_000, ctx);
    await expect(releaseMovement(ctx, { movementId, ...first })).rejects.toMatchObject({
      reason: "budget.ownMovement",
    });
    const reasons = "No";
    await expect(refuseMovement(ctx, { movementId, reasons, ...first })).rejects.toMatchObject({
      reason: "budget.ownMovement",
    });
    await expect(withdrawMovement(finance, { movementId, ...first })).rejects.toMatchObject({
      reason: "budget.notOwnMovement",
    });
    await withdrawMovement(ctx, { movementId, ...first });
    expect(await stored(movementId)).toMatchObject({ state: "withdrawn", version: 2 });
    await expect(releaseMovement(approver, { movementId, version: 2 })).rejects.toMatchObject({
      reason: "budget.movementDecided",
    });
    expect(await sums(2029)).toEqual([0, 0, 0]);
  });

  it("is refused with reasons, which stay with it", async () => {
    const { id: movementId } = await prepare(null, line(2029), 1_000);
    await expect(refuseMovement(approver, { movementId, reasons: "", ...first })).rejects.toMatchObject({
      fields: { reasons: ["required"] },
    });
    await refuseMovement(approver, { movementId, reasons: "The decision names 2028", ...first });
    expect(await stored(movementId)).toMatchObject({ state: "refused", reasons: "The decision names 2028" });
  });

  it("takes only what is neither committed nor spent, when it is prepared and when it is released", async () => {
    await appropriated({ ...line(2031), fen: 1_000, committedFen: 400 });
    await expect(prepare(line(2031), null, 601)).rejects.toMatchObject({
      fields: { fen: [expect.stringMatching(/^budgetLineShort\?year=2031&.*short=%C2%A50\.01/)] },
    });
    const one = await prepare(line(2031), null, 600);
    const other = await prepare(line(2031), line(2032), 600);
    const results = await Promise.allSettled(
      [one, other].map(({ id }) => releaseMovement(approver, { movementId: id, ...first })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((each) => each.status === "rejected");
    expect(lost?.reason).toMatchObject({
      reason: "budget.lineShort",
      fields: { "": [expect.stringMatching(/^budgetLineShort\?year=2031&.*short=%C2%A56\.00/)] },
    });
    expect(await sums(2031)).toEqual([400, 400, 0]);
  });

  it("is decided once where two decide it at once", async () => {
    const { id: movementId } = await prepare(null, line(2029), 1_000);
    const second = await anOfficial("manager", zoneId);
    const results = await Promise.allSettled([
      releaseMovement(approver, { movementId, ...first }),
      releaseMovement(second, { movementId, ...first }),
    ]);
    const lost = results.find((each) => each.status === "rejected");
    expect(lost?.reason).toBeInstanceOf(StaleVersion);
    expect(await sums(2029)).toEqual([1_000, 0, 0]);
  });

  it("names at its field a line that is not the actor's, of no such source or year, or the same twice", async () => {
    const elsewhere = await aProgram({});
    await expect(prepare(null, { ...line(2027), programId: elsewhere.programId }, 1)).rejects.toMatchObject({
      fields: { to: ["notChoice"] },
    });
    await expect(prepare(line(2027, "moon"), null, 1)).rejects.toMatchObject({ fields: { from: ["notChoice"] } });
    await expect(prepare(null, line(1999), 1)).rejects.toMatchObject({ fields: { toYear: ["notChoice"] } });
    await expect(prepare(line(2027), line(2027), 1)).rejects.toMatchObject({ fields: { to: ["budget.sameLine"] } });
    await expect(prepare(null, null, 1)).rejects.toMatchObject({ fields: { to: ["required"] } });
  });

  it("is not there for officials of elsewhere, and not theirs to decide for those who only read budgets", async () => {
    const { id: movementId } = await prepare(null, line(2029), 1_000);
    const elsewhere = await anOfficial("approver", (await aProgram({})).zoneId);
    await expect(releaseMovement(elsewhere, { movementId, ...first })).rejects.toBeInstanceOf(NotFound);
    const reviewer = await anOfficial("reviewer", zoneId);
    await expect(releaseMovement(reviewer, { movementId, ...first })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("the database", () => {
  it("moves the sums of a line by its postings alone, and lets no movement be changed", async () => {
    await prepare(null, line(2029), 1_000);
    const by = (sql: string) => rows(sql, [programId]);
    await expect(
      by(`UPDATE budget_line SET appropriated_fen = appropriated_fen + 1 WHERE program_id = $1`),
    ).rejects.toThrow("postings alone");
    await expect(by(`UPDATE budget_line SET source = 'moon' WHERE program_id = $1`)).rejects.toThrow("postings alone");
    const made = `INSERT INTO budget_line (id, program_id, source, fiscal_year, appropriated_fen) VALUES (gen_random_uuid(), $1, 'city', 2040, 5)`;
    await expect(by(made)).rejects.toThrow("postings alone");
    const lines = `(SELECT id FROM budget_line WHERE program_id = $1)`;
    await expect(by(`UPDATE budget_movement SET amount_fen = 2 WHERE to_line_id IN ${lines}`)).rejects.toThrow(
      "only decided",
    );
    await expect(by(`DELETE FROM budget_movement WHERE to_line_id IN ${lines}`)).rejects.toThrow("only decided");
    const alone = `UPDATE budget_movement SET state = 'released', decided_by = prepared_by, decided_at = now() WHERE to_line_id IN ${lines}`;
    await expect(by(alone)).rejects.toThrow("budget_movement_by_another");
  });
});

describe("a budget code", () => {
  it("is set by finance, stands on postings from then on, and is no other's", async () => {
    const code = (ctx: UseCaseContext, version: number, typed: string, program = programId) =>
      setBudgetCode(ctx, { programId: program, source: "city", code: typed, version });
    await code(finance, 0, "2150805-01");
    const booked = async () => {
      const { id: movementId } = await prepare(null, line(2029), 1_000);
      await releaseMovement(approver, { movementId, ...first });
      const { code } = await prisma().budgetPosting.findFirstOrThrow({ where: { movementId } });
      return code;
    };
    expect(await booked()).toBe("2150805-01");
    await expect(code(finance, 0, "2150805-02")).rejects.toBeInstanceOf(StaleVersion);
    await code(finance, 1, "2150805-02");
    expect(await booked()).toBe("2150805-02");
    expect((await rows(`SELECT DISTINCT code FROM budget_posting WHERE code IS NOT NULL`)).length).toBe(2);
    const other = await aProgram({});
    const elsewhere = await anOfficial("finance", other.zoneId);
    await expect(code(elsewhere, 0, "2150805-02", other.programId)).rejects.toMatchObject({
      fields: { code: ["budget.codeTaken"] },
    });
    await expect(code(elsewhere, 2, "1")).rejects.toBeInstanceOf(NotFound);
    await expect(code(approver, 2, "1")).rejects.toBeInstanceOf(Forbidden);
  });
});
