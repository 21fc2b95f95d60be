import { taskRuns } from "~/jobs/kinds/kinds.server";
import { describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { readVersion } from "~/data/program/version.reader.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";
import { runNextTask } from "~/use-cases/task/run-tasks.server";
import { showResult, showTask } from "~/presenters/task/show-task.server";
import { openForReplay, startReplay } from "~/use-cases/replay/start-replay.server";
import type { ReplayFound } from "~/forms/replay/replay-params";
import { complete, content } from "../application/support/program";
import { now, useDatabase } from "../application/support/world";
import {
  aCase,
  aProgramOf,
  aVersion,
  clockFrom,
  done,
  keptFiles,
  linesOf,
  never,
  official,
  runAndStop,
  stored,
  yearOf,
} from "../task/support/city";
import { withCases } from "../../support/application";
import { appropriated } from "../../support/budget-money";

useDatabase();

const funding = [
  { source: "city", share: "0.3" },
  { source: "zone", share: "0.7" },
];

/** ¥5,000 a month, ¥60,000 in all. */
const award = yearOf("1");
const { terms } = award;

/** The program's content with at most so much a month. */
const capped = (monthlyCapFen: number): ProgramContent => ({
  ...content,
  funding,
  benefit: {
    kind: "same",
    terms: { tiers: terms.tiers, capYear: "calendar", suspension: "extends", proration: "calendarDays", monthlyCapFen },
  },
});

async function replay(ctx: UseCaseContext, versionId: string, says: ProgramContent): Promise<string> {
  const version = await openForReplay(ctx, versionId);
  const taskId = newId();
  await startReplay(ctx, version, { taskId, readAt: version.version, content: says, adjusted: [], language: "en" });
  return taskId;
}

const foundBy = async (ctx: UseCaseContext, id: string): Promise<ReplayFound> =>
  (await showResult(ctx, id, "replayVersion")).found as ReplayFound;

/** Two awards, one of them suspended; an open application and one that does not meet the criteria; some that do not count. */
async function aCity() {
  const program = await aProgramOf({ funding });
  const answers = {
    ...complete,
    areaM2: "100",
    rentFenPerM2Month: 4_000,
    leaseFrom: "2026-03-01",
    leaseLastDay: "2026-12-31",
  };
  await aCase(program, { company: "Sea Wind", award, answers });
  const events = [{ type: "suspend", from: "2026-06-01", to: "2026-07-01" }] as const;
  await aCase(program, { company: "Paused", award: { ...award, events }, answers });
  await aCase(program, { company: "Open", answers });
  await aCase(program, { company: "Sublets", answers: { ...answers, subletting: true } });
  await aCase(program, { company: "Rejected", answers: { ...answers, subletting: true }, state: "rejected" });
  await aCase(program, { company: "Left", answers, state: "withdrawn" });
  await aCase(program, { company: "Over", award: { ...award, terms: { ...terms, start: "2025-01-01" } }, answers });
  await appropriated(
    { programId: program.programId, source: "city", fiscalYear: 2026, fen: 10_000_000 },
    { programId: program.programId, source: "zone", fiscalYear: 2026, fen: 20_000_000 },
  );
  const draft = await aVersion(program.programId, 2, capped(300_000));
  return { ...program, draft, ctx: await official("manager", [program.zoneId]) };
}

describe("a replay of a draft with a lower cap", () => {
  it("says to the fen who would lose what, month by month and against the budget, and changes nothing", async () => {
    const { ctx, draft, zoneId } = await aCity();
    const before = await rows(`SELECT md5(string_agg(a::text, '' ORDER BY id)) AS all FROM award a`);
    const id = await replay(ctx, draft, capped(300_000));
    expect(await done(id)).toMatchObject({
      state: "done",
      done: 5,
      total: 5,
      fileName: expect.stringMatching(/-v2-2026-03-09-5-rows\.csv$/),
    });
    const { figures, outside, budget } = await foundBy(ctx, id);
    expect(outside).toBe(0);
    expect(figures.cases).toEqual({ award: 2, open: 2, rejected: 1 });
    // Awards: 12 months at 5,000, of the paused one the last lacks a day, then at 3,000. Open: April to December at 4,000, then 3,000.
    expect(figures.totals).toEqual({
      awards: { before: 11_983_871, after: 7_200_000 },
      applications: { before: 3_600_000, after: 2_700_000 },
    });
    expect(figures.loss).toMatchObject({ count: 3, fen: 5_683_871 });
    expect(figures.gain).toMatchObject({ count: 0, fen: 0, largest: [] });
    expect(
      figures.loss.largest.map((row) => [row.company, row.before.fen, row.after.fen, row.reasons, row.zoneId]),
    ).toEqual([
      ["Sea Wind", 6_000_000, 3_600_000, ["terms.monthlyCapFen"], zoneId],
      ["Paused", 5_983_871, 3_600_000, ["terms.monthlyCapFen"], zoneId],
      ["Open", 3_600_000, 2_700_000, ["terms.monthlyCapFen"], zoneId],
    ]);
    expect(figures.truths.notMet.notMet).toBe(2);
    const costs = Object.fromEntries(figures.months.map(({ month, costs }) => [month, costs]));
    expect(costs["2026-04"]).toEqual({
      awards: { before: 1_000_000, after: 600_000 },
      applications: { before: 400_000, after: 300_000 },
    });
    expect(costs["2026-06"]?.awards).toEqual({ before: 500_000, after: 300_000 });
    expect(costs["2027-01"]?.awards.before).toBe(483_871);
    const [city, zone] = figures.years.filter(({ year }) => year === 2026);
    expect(city?.costs.applications).toEqual({ before: 1_080_000, after: 810_000 });
    expect(zone?.costs.applications).toEqual({ before: 2_520_000, after: 1_890_000 });
    expect(budget.map(({ source, appropriated }) => [source, appropriated])).toEqual([
      ["city", 10_000_000],
      ["zone", 20_000_000],
    ]);
    expect(await rows(`SELECT md5(string_agg(a::text, '' ORDER BY id)) AS all FROM award a`)).toEqual(before);
    expect(await linesOf(ctx, id)).toHaveLength(6);
    expect((await linesOf(ctx, id)).find((line) => line.includes("Sea Wind"))).toMatch(
      /,Sea Wind,Award,Met,Met,60000\.00,36000\.00,-24000\.00,2026-12-31,2026-12-31,terms: Most per month$/,
    );
  });

  it("changes nothing for anybody when the version says the same", async () => {
    const { ctx, draft } = await aCity();
    const id = await replay(ctx, draft, { ...content, funding });
    await done(id);
    const { figures } = await foundBy(ctx, id);
    expect(figures).toMatchObject({ same: 5, gain: { count: 0 }, loss: { count: 0 }, undetermined: 0 });
  });

  it("finds who becomes eligible, the rejected too", async () => {
    const { ctx, draft } = await aCity();
    const lenient: ProgramContent = {
      ...content,
      funding,
      criteria: { fact: "subletting", comparison: "is", value: true, clause: "rules" },
    };
    const id = await replay(ctx, draft, lenient);
    await done(id);
    const { figures } = await foundBy(ctx, id);
    expect(figures.newlyEligible.largest.map(({ company }) => company).sort()).toEqual(["Rejected", "Sublets"]);
    expect(figures.noLongerEligible.count).toBe(3);
    expect(figures.loss.largest[0]).toMatchObject({ after: { truth: "notMet", fen: 0, end: null } });
  });
});

describe("a replay belongs to who may edit or publish the program", () => {
  it("and is started by nobody else, nor from a form that was read before the draft was written on", async () => {
    const { draft, zoneId, ctx } = await aCity();
    for (const role of ["intake", "reviewer", "finance", "auditor"] as const)
      await expect(openForReplay(await official(role, [zoneId]), draft)).rejects.toMatchObject({ name: "Forbidden" });
    await expect(openForReplay(await official("manager", [(await aProgramOf()).zoneId]), draft)).rejects.toMatchObject({
      name: "NotFound",
    });
    await openForReplay(await official("approver", [zoneId]), draft);
    const version = await readVersion(ctx.actor, draft);
    const late = { taskId: newId(), readAt: 0, content, adjusted: [], language: "en" as const };
    await expect(startReplay(ctx, version!, late)).rejects.toMatchObject({ name: "StaleVersion" });
  });

  it("and its result is read by its owner alone, while they still may", async () => {
    const { draft, zoneId, ctx } = await aCity();
    const id = await replay(ctx, draft, content);
    await done(id);
    await foundBy(ctx, id);
    await expect(foundBy(await official("manager", [zoneId]), id)).rejects.toMatchObject({ name: "NotFound" });
    const reviewer = { ...ctx, actor: { ...ctx.actor, grants: [{ role: "reviewer" as const, zoneIds: [zoneId] }] } };
    await expect(showTask(reviewer, id)).rejects.toMatchObject({ name: "NotFound" });
  });

  it("and leaves out cases in other zones, saying how many", async () => {
    const { draft, ctx, programId, versionId } = await aCity();
    const other = await aProgramOf();
    await aCase({ zoneId: other.zoneId, programId, versionId }, { company: "Elsewhere", award });
    const id = await replay(ctx, draft, content);
    await done(id);
    expect(await foundBy(ctx, id)).toMatchObject({ outside: 1, figures: { cases: { award: 2 } } });
  });

  it("and a program of the whole city takes a grant for the whole city", async () => {
    const { draft, ctx, programId } = await aCity();
    await prisma().program.update({ where: { id: programId }, data: { zoneId: null } });
    await expect(openForReplay(ctx, draft)).rejects.toMatchObject({ name: "Forbidden" });
    const whole = await official("manager", "all");
    expect(await done(await replay(whole, draft, content))).toMatchObject({ state: "done", total: 5 });
  });
});

describe("a replay that does not come to its end", () => {
  it("keeps nothing when it is stopped half way", async () => {
    const { ctx, draft } = await aCity();
    await rows(
      withCases(`INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, state, created_at, created_by,
                                reference, submitted_at, answers)
       SELECT gen_random_uuid(), a.program_id, a.program_version_id, a.company_id, a.zone_id, a.state, a.created_at, a.created_by,
              'DL-2025-' || right(a.program_id::text, 6) || n, a.submitted_at, a.answers
         FROM application a, generate_series(1, 4000) n WHERE a.state = 'rejected' AND a.zone_id = $1`),
      [ctx.actor.grants[0]?.zoneIds[0]],
    );
    const id = await replay(ctx, draft, capped(1));
    const files = await keptFiles();
    await runAndStop(ctx, id);
    const task = await stored(id);
    expect(task).toMatchObject({ state: "stopped", result: null, storageKey: null });
    expect(task.done).toBeLessThan(4_000);
    expect(await keptFiles()).toEqual(files);
  });

  it("is done anew by another process after a crash", async () => {
    const { ctx, draft } = await aCity();
    const id = await replay(ctx, draft, capped(300_000));
    await prisma().task.update({ where: { id }, data: { state: "running", startedAt: now, aliveAt: now, done: 3 } });
    expect(await runNextTask(taskRuns, clockFrom(new Date(now.getTime() + 61_000)), never)).toBe(true);
    expect(await stored(id)).toMatchObject({ state: "done", done: 5 });
    expect((await foundBy(ctx, id)).figures.loss.fen).toBe(5_683_871);
  });
});
