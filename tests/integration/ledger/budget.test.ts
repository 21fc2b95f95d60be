import { afterEach, describe, expect, it } from "vitest";
import { effectOn } from "~/data/budget/budget.server";
import { errorParams } from "~/i18n/error-text";
import type { Refusal } from "~/platform/errors";
import { prisma, rows } from "~/data/kernel/db.server";
import { useDatabase } from "../../support/use-database";
import { aFundedProgram, aRunningAward, linesOf, months, write } from "./support/company";

useDatabase();

const unfunded = (award: { readonly id: string }) =>
  rows<{ month: string; source: string; fen: number }>(
    `SELECT u.month, b.source, u.fen FROM unfunded u JOIN budget_line b ON b.id = u.line_id
      WHERE u.award_id = $1 ORDER BY u.month, b.source`,
    [award.id],
  );

const terminate = (award: { readonly id: string }, on: string) =>
  ({ act: "decide", award: award.id, events: [{ type: "terminate", on }], annuls: [] }) as const;
const annul = (award: { readonly id: string }, ...annuls: number[]) =>
  ({ act: "decide", award: award.id, events: [], annuls }) as const;

/** The postings are the truth. */
afterEach(async () => {
  const wrong = await rows(
    `SELECT b.source, b.fiscal_year FROM budget_line b LEFT JOIN budget_posting p ON p.line_id = b.id GROUP BY b.id
     HAVING b.committed_fen <> coalesce(sum(p.amount_fen * ${effectOn("committed")}), 0)
         OR b.spent_fen <> coalesce(sum(p.amount_fen * ${effectOn("spent")}), 0)`,
  );
  expect(wrong).toEqual([]);
});

/** Two awards of two companies; the money of their program is enough for one of them for a year, and a half. */
async function two() {
  const program = await aFundedProgram(1_800_000);
  const first = await aRunningAward({ program });
  await write(first.companyId, "2026-01-05", [terminate(first, "2026-07-01")]);
  const second = await aRunningAward({ program });
  expect(await linesOf(program)).toMatchObject({ "2026 city": [540_000, 0], "2026 zone": [1_260_000, 0] });
  return { program, first, second };
}

describe("what acts bind of a budget line", () => {
  it("is recorded as unfunded where it is a fact that the line has no money for, the latest months first", async () => {
    const { program, first } = await two();
    await write(first.companyId, "2026-02-02", [annul(first, 1), terminate(first, "2026-09-01")]);
    expect(await unfunded(first)).toEqual(
      months(7, 8).flatMap((month) => [
        { month, source: "city", fen: 30_000 },
        { month, source: "zone", fen: 70_000 },
      ]),
    );
    expect(await linesOf(program)).toMatchObject({ "2026 city": [540_000, 0], "2026 zone": [1_260_000, 0] });
  });

  it("is refused where it grants something, and then nothing is written", async () => {
    const { program, first, second } = await two();
    const extend = { act: "decide", award: second.id, events: [{ type: "extend", months: 40, fen: 100_000 }] } as const;
    const write40 = write(second.companyId, "2026-02-02", [extend], { mustBeFunded: true });
    // 2027 has money for eighteen months, 2029 has none.
    const refused = await write40.then(
      () => null,
      (error: unknown) => error as Refusal,
    );
    expect(refused?.reason).toBe("budgetGone");
    const named = (refused?.fields[""] ?? []).map((error) => errorParams(error, "budgetLineShort"));
    expect(named.map((line) => [line?.["year"], line?.["source"], line?.["short"]])).toEqual([
      ["2029", "program:terms.fundingSource.city", "¥3600.00"],
      ["2029", "program:terms.fundingSource.zone", "¥8400.00"],
      ["2030", "program:terms.fundingSource.city", "¥1200.00"],
      ["2030", "program:terms.fundingSource.zone", "¥2800.00"],
    ]);
    expect(await prisma().ledgerAct.count({ where: { companyId: second.companyId } })).toBe(1);
    expect(await prisma().budgetLine.count({ where: { programId: program.programId, fiscalYear: 2029 } })).toBe(0);
    // What was lacking before is not the fault of who grants something else.
    await write(first.companyId, "2026-02-03", [annul(first, 1)]);
    const more = { ...extend, award: first.id, events: [{ type: "extend", months: 6, fen: 100_000 }] } as const;
    await write(first.companyId, "2026-02-04", [more], { mustBeFunded: true });
    expect(await unfunded(first)).toHaveLength(12);
  });

  it("gets what others give back, the oldest month first, and what is closed is spent", async () => {
    const { program, first, second } = await two();
    await write(first.companyId, "2026-02-02", [annul(first, 1)]);
    expect((await unfunded(first)).map(({ month }) => month).at(0)).toBe("2026-07");
    await write(first.companyId, "2026-08-05", [
      { act: "confirm", award: first.id, months: months(1, 7) },
      { act: "run", run: "R1", through: "2026-07" },
    ]);
    // Seven months are paid, of which six have money.
    expect(await linesOf(program)).toMatchObject({ "2026 city": [360_000, 180_000], "2026 zone": [840_000, 420_000] });
    await write(second.companyId, "2026-08-06", [terminate(second, "2026-11-01")]);
    expect((await unfunded(first)).map(({ month }) => month)).toEqual(months(9, 12).flatMap((month) => [month, month]));
    expect(await linesOf(program)).toMatchObject({ "2026 city": [330_000, 210_000], "2026 zone": [770_000, 490_000] });
  });

  it("spends what was paid before what is due", async () => {
    const program = await aFundedProgram(100_000);
    const { id, companyId } = await aRunningAward({ program, months: 2 });
    expect(await unfunded({ id })).toHaveLength(2);
    await write(companyId, "2026-03-02", [
      { act: "confirm", award: id, months: ["2026-02"] },
      { act: "run", run: "R1", through: "2026-02" },
    ]);
    expect(await unfunded({ id })).toMatchObject([{ month: "2026-01" }, { month: "2026-01" }]);
    expect(await linesOf(program)).toMatchObject({ "2026 city": [0, 30_000], "2026 zone": [0, 70_000] });
  });
});
