import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readLine, readLines } from "~/data/budget/line.reader.server";
import { countPostings, type PostingFilter, readBalances, readPostings } from "~/data/budget/postings.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { available } from "~/domain/budget/budget-line";
import { onAvailable } from "~/domain/budget/posting";
import { newId } from "~/platform/ids";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { releaseMovement } from "~/use-cases/budget/release-movement.server";
import { setBudgetCode } from "~/use-cases/budget/set-budget-code.server";
import { startTask } from "~/use-cases/task/start-task.server";
import {
  approve,
  city,
  type City,
  granted,
  official,
  recommendedCase,
  useDatabase,
} from "../decision/recommended-case";
import { done, linesOf, official as grantedOfficial } from "../task/support/city";

useDatabase();

const year = 6_000_000;
const none: PostingFilter = { lineId: null, kind: null };

beforeAll(() => vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T02:00:00Z") }));
afterAll(() => vi.useRealTimers());

const lineOf = ({ programId }: City, source: string, fiscalYear: number) =>
  prisma().budgetLine.findFirstOrThrow({ where: { programId, source, fiscalYear } });

async function moved(place: City, fen: number): Promise<string> {
  const [id, finance, approver] = [
    newId(),
    await official("finance", place.zoneId),
    await official("approver", place.zoneId),
  ];
  const line = (source: string) => ({ programId: place.programId, source, fiscalYear: 2026 });
  await prepareMovement(finance, { id, from: line("city"), to: line("zone"), fen, basis: "Decision 12" });
  await releaseMovement(approver, { movementId: id, version: 1 });
  return id;
}

async function grantedTo(place: City): Promise<string> {
  const found = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, found.id);
  return granted(ctx, { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] });
}

describe("the postings of a line", () => {
  it("are told from the latest back with what they are of and what was available after each", async () => {
    const place = await city({ appropriatedFen: 2 * year });
    const finance = await official("finance", place.zoneId);
    await setBudgetCode(finance, { programId: place.programId, source: "city", code: `C-${newId()}`, version: 0 });
    const awardId = await grantedTo(place);
    const movementId = await moved(place, 100_000);
    const { id: lineId } = await lineOf(place, "city", 2026);
    const { actor } = await official("approver", place.zoneId);
    const { rows } = await readPostings(actor, { lineId, kind: null }, { after: null, size: 50 });
    const last = rows.at(-1);
    const balances = last ? await readBalances(lineId, last) : new Map<string, number>();
    expect(rows.map(({ kind, fen, id }) => [kind, fen, balances.get(id)])).toEqual([
      ["withdraw", 100_000, 2_150_000],
      ["commit", 1_350_000, 2_250_000],
      ["appropriate", 3_600_000, 3_600_000],
    ]);
    expect(rows[0]).toMatchObject({ movement: { id: movementId, basis: "Decision 12" }, award: null });
    expect(rows[0]?.code).toMatch(/^C-/);
    expect(rows[1]).toMatchObject({ award: { id: awardId }, movement: null, source: "city", fiscalYear: 2026 });
    const line = await readLine(actor, lineId);
    expect(balances.get(rows[0]?.id ?? "")).toBe(line && available(line));
  });

  it("go on page after page without a gap, each with the balance that it has on a page of all", async () => {
    const place = await city({ appropriatedFen: 2 * year });
    await grantedTo(place);
    for (const fen of [1, 2, 3]) await moved(place, fen);
    const { id: lineId } = await lineOf(place, "city", 2026);
    const { actor } = await official("auditor", place.zoneId);
    const all = (await readPostings(actor, { lineId, kind: null }, { after: null, size: 50 })).rows;
    const oldest = all.at(-1);
    const whole = oldest ? await readBalances(lineId, oldest) : new Map<string, number>();
    const seen: [string, number | undefined][] = [];
    let after: readonly [string, string] | null = null;
    do {
      const { rows, last } = await readPostings(actor, { lineId, kind: null }, { after, size: 2 });
      const end = rows.at(-1);
      const part = end ? await readBalances(lineId, end) : new Map<string, number>();
      seen.push(...rows.map(({ id }): [string, number | undefined] => [id, part.get(id)]));
      after = last && [last.at.toISOString(), last.id];
    } while (after);
    expect(seen).toEqual(all.map(({ id }) => [id, whole.get(id)]));
    expect(all.reduce((sum, { kind, fen }) => sum + onAvailable[kind] * fen, 0)).toBe(whole.get(all[0]?.id ?? ""));
  });

  it("are those of a kind, and of the reader's zones alone", async () => {
    const place = await city({ appropriatedFen: 2 * year });
    const elsewhere = await city({ appropriatedFen: year });
    await moved(place, 5);
    const { actor } = await official("reviewer", place.zoneId);
    const read = (filter: Partial<PostingFilter>) =>
      readPostings(actor, { ...none, ...filter }, { after: null, size: 50 });
    expect((await read({ kind: "withdraw" })).rows.map(({ fen }) => fen)).toEqual([5]);
    const lines = new Set((await readLines(actor)).map(({ id }) => id));
    expect((await read({})).rows.every(({ lineId }) => lines.has(lineId))).toBe(true);
    const { id: lineId } = await lineOf(elsewhere, "city", 2026);
    expect((await read({ lineId: lineId })).rows).toEqual([]);
    expect(await countPostings(actor, none, { capped: false })).toBe(6);
  });

  it("go into a file with the balance after each, and the lines of a year into one with their sums and code", async () => {
    const place = await city({ appropriatedFen: 2 * year });
    await moved(place, 100_000);
    const { id: lineId } = await lineOf(place, "city", 2026);
    const ctx = await grantedOfficial("finance", [place.zoneId]);
    const language = { language: "en", format: "csv" };
    const postings = newId();
    await startTask(ctx, { id: postings, kind: "exportPostings", params: { lineId, kind: null, ...language } });
    expect(await done(postings)).toMatchObject({ state: "done", fileName: "postings-2026-03-09-2-rows.csv" });
    const [heads, ...lines] = await linesOf(ctx, postings);
    expect(heads).toMatch(/Award or movement,.*Amount,Available after it$/);
    expect(lines.map((line) => line.split(",").slice(-2))).toEqual([
      ["1000.00", "35000.00"],
      ["36000.00", "36000.00"],
    ]);
    const budgets = newId();
    await startTask(ctx, { id: budgets, kind: "exportBudgets", params: { year: 2026, ...language } });
    expect(await done(budgets)).toMatchObject({ state: "done", fileName: "budgets-2026-03-09-2-rows.csv" });
    const [, first] = await linesOf(ctx, budgets);
    expect(first).toMatch(/,2026,,35000\.00,0\.00,0\.00,35000\.00$/);
  });
});

it("a transfer and an approval at once do not both have the last money", async () => {
  for (const first of ["transfer", "approval"] as const) {
    const place = await city({ appropriatedFen: year });
    const found = await recommendedCase(place);
    const ctx = await official("approver", place.zoneId, found.id);
    const [id, finance, approver] = [
      newId(),
      await official("finance", place.zoneId),
      await official("approver", place.zoneId),
    ];
    const line = (fiscalYear: number) => ({ programId: place.programId, source: "city", fiscalYear });
    await prepareMovement(finance, { id, from: line(2026), to: line(2027), fen: 1_800_000, basis: "Decision 12" });
    const transfer = () => releaseMovement(approver, { movementId: id, version: 1 });
    const approval = () =>
      approve(ctx, { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] });
    const results = await Promise.allSettled(
      first === "transfer" ? [transfer(), approval()] : [approval(), transfer()],
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(["budgetGone", "budget.lineShort"]).toContain((lost?.reason as { reason?: string }).reason);
    const lines = await prisma().budgetLine.findMany({ where: { programId: place.programId } });
    const left = lines.map((each) => each.appropriatedFen - each.committedFen - each.spentFen);
    expect(left.every((fen) => fen >= 0n)).toBe(true);
    const granted = await prisma().award.count({ where: { programId: place.programId } });
    const { state } = await prisma().budgetMovement.findUniqueOrThrow({ where: { id } });
    expect([granted, state]).toEqual(granted === 1 ? [1, "prepared"] : [0, "released"]);
  }
});
