import { beforeAll, describe, expect, it } from "vitest";
import { countMonths } from "~/data/award/count-months.reader.server";
import { type MonthsFilter, readMonth } from "~/data/award/months.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { daysOfMonths, type Happening, happenings, trackedMonths } from "~/domain/award/month-list";
import { newId } from "~/platform/ids";
import { foldMonthTallies } from "~/use-cases/ledger/fold-month-tally.server";
import { listMonths } from "~/presenters/award/by-month.server";
import { as, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf } from "../decision/support/group";
import { write } from "../ledger/support/company";

useDatabase();

/** Today is 9 March 2026. */
const auditor = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] });
const all: MonthsFilter = { zoneId: null, programId: null };
/** Of six months at ¥1,000, whose end falls into parts of months by the pauses. */
const pausedFen = 596_889;
const days = daysOfMonths("2026-01", "2026-12");

type Program = Awaited<ReturnType<typeof aProgramOf>>;

let here: Program;
let there: Program;
const names = new Map<string, string>();
beforeAll(async () => {
  [here, there] = [await aProgramOf("Here", null), await aProgramOf("There", null)];
  const award = async (name: string, of: Partial<Parameters<typeof anAward>[0]>) => {
    const companyId = await aCompanyNamed(name);
    const given = { start: "2026-01-01", months: 12, fen: 100_000, approvedOn: "2025-12-10" };
    const { id } = await anAward({ ...given, program: here, companyId, ...of });
    names.set(id, name);
    return { id, companyId };
  };
  await award("a year", {});
  const paused = await award("paused", { program: there, months: 6 });
  const waiting = await award("waiting", { start: "2026-04-15" });
  await award("given back", { released: true });
  await rows("UPDATE award SET effective_at = NULL WHERE id = $1", [waiting.id]);
  await write(paused.companyId, "2025-12-20", [{ act: "approve", award: paused.id }]);
  const pauses = [
    { type: "suspend", from: "2026-02-20", to: "2026-03-02" },
    { type: "suspend", from: "2026-03-20", to: "2026-03-25" },
  ] as const;
  await write(paused.companyId, "2026-02-10", [{ act: "decide", award: paused.id, events: [...pauses] }]);
});

const counted = async (what: Happening, filter: MonthsFilter = all, ctx = auditor) =>
  (await countMonths(ctx.actor, filter, days, [what])).map(({ month, awards, fen }) => [month, awards, fen]).toSorted();

describe("the awards of a month", () => {
  it("are counted where they start, end, wait and are paused, each once, with what they give in all", async () => {
    expect(await counted("starts")).toEqual([["2026-01", 2, 1_200_000 + pausedFen]]);
    expect(await counted("ends")).toEqual([
      ["2026-07", 1, pausedFen],
      ["2026-12", 1, 1_200_000],
    ]);
    expect(await counted("reserved")).toEqual([["2026-04", 1, 1_200_000]]);
    expect(await counted("notice")).toEqual([]);
    expect(await counted("suspended")).toEqual([
      ["2026-02", 1, pausedFen],
      ["2026-03", 1, pausedFen],
    ]);
  });

  it("wait in the public notice for as long as their application stands there", async () => {
    const [program, companyId] = [await aProgramOf("Noticed", null), await aCompanyNamed("noticed")];
    const { id } = await anAward({
      program,
      companyId,
      start: "2026-05-01",
      months: 6,
      fen: 100_000,
      approvedOn: "2026-03-01",
    });
    await rows("UPDATE award SET effective_at = NULL WHERE id = $1", [id]);
    const turn = (state: string) =>
      rows(
        "UPDATE application SET state = $2::application_state WHERE id = (SELECT application_id FROM award WHERE id = $1)",
        [id, state],
      );
    const filter = { zoneId: program.zoneId, programId: null };
    const waits = async () => [await counted("notice", filter), await counted("reserved", filter)];
    expect(await waits()).toEqual([[], [["2026-05", 1, 600_000]]]);
    await turn("notice");
    expect(await waits()).toEqual([[["2026-05", 1, 600_000]], []]);
    const query = { what: "notice", month: "2026-05", after: null, size: 1 } as const;
    expect((await readMonth(auditor.actor, filter, query)).rows).toMatchObject([{ id, day: "2026-05-01" }]);
    await turn("effective");
    expect(await waits()).toEqual([[], [["2026-05", 1, 600_000]]]);
    await rows("UPDATE award SET effective_at = now() WHERE id = $1", [id]);
    expect(await waits()).toEqual([[], []]);
    expect(await counted("starts", filter)).toEqual([["2026-05", 1, 600_000]]);
  });

  it("step down where a decision about the award moves that, until it is not paid any more", async () => {
    const companyId = await aCompanyNamed("steps");
    const program = await aProgramOf("Steps", null);
    const { id } = await anAward({
      companyId,
      program,
      start: "2026-01-01",
      months: 12,
      fen: 100_000,
      approvedOn: "2025-12-10",
    });
    const { terms } = await prisma().award.findUniqueOrThrow({ where: { id } });
    const tiers = [
      { months: 4, fen: 100_000 },
      { months: 4, fen: 50_000 },
    ];
    const stepping = { ...(terms as object), tiers };
    await rows(`ALTER TABLE award DISABLE TRIGGER award_as_approved`);
    await rows(`UPDATE award SET approved = jsonb_set(approved, '{terms}', $2), terms = $2 WHERE id = $1`, [
      id,
      JSON.stringify(stepping),
    ]);
    await rows(`ALTER TABLE award ENABLE TRIGGER award_as_approved`);
    await write(companyId, "2025-12-20", [{ act: "approve", award: id }]);
    const filter = { zoneId: program.zoneId, programId: null };
    expect(await counted("steps", filter)).toEqual([["2026-05", 1, 600_000]]);
    await write(companyId, "2026-02-10", [
      { act: "decide", award: id, events: [{ type: "suspend", from: "2026-03-01", to: "2026-04-01" }] },
    ]);
    expect(await counted("steps", filter)).toEqual([["2026-06", 1, 601_613]]);
    await write(companyId, "2026-02-11", [
      { act: "decide", award: id, events: [{ type: "terminate", on: "2026-05-01" }] },
    ]);
    expect(await counted("steps", filter)).toEqual([]);
  });

  it("are counted with what is payable beside the others of the company, in its months alone", async () => {
    const companyId = await aCompanyNamed("grouped");
    const program = await aProgramOf("Grouped", "rent");
    const given = { companyId, start: "2026-01-01", months: 6, approvedOn: "2025-12-10" };
    const high = await anAward({ ...given, program: await aProgramOf("High", "rent"), fen: 200_000 });
    const low = await anAward({ ...given, program, months: 8, fen: 100_000 });
    await write(companyId, "2025-12-20", [
      { act: "approve", award: high.id },
      { act: "approve", award: low.id },
    ]);
    const filter = { zoneId: program.zoneId, programId: null };
    expect(await counted("starts", filter)).toEqual([["2026-01", 1, 200_000]]);
    const query = { what: "starts", month: "2026-01", after: null, size: 1 } as const;
    expect((await readMonth(auditor.actor, filter, query)).rows).toMatchObject([{ payableFen: 200_000 }]);
    await write(companyId, "2026-02-10", [
      { act: "decide", award: high.id, annuls: [], events: [{ type: "terminate", on: "2026-05-01" }] },
    ]);
    expect(await counted("starts", filter)).toEqual([["2026-01", 1, 400_000]]);
    await foldMonthTallies();
    expect(await counted("starts", filter)).toEqual([["2026-01", 1, 400_000]]);
    expect(await rows("SELECT awards FROM award_month WHERE zone_id = $1", [program.zoneId])).toEqual([
      { awards: 1 },
      { awards: 1 },
    ]);
    await rows("UPDATE award SET released_at = now() WHERE id = $1", [low.id]);
    expect(await counted("starts", filter)).toEqual([]);
  });

  it.each(happenings)("are as many in the list as were counted: %s", async (what) => {
    const filter = { zoneId: null, programId: here.programId };
    for (const { month, awards } of await countMonths(auditor.actor, filter, days, [what])) {
      const query = { what, month, after: null, size: 50 };
      expect((await readMonth(auditor.actor, filter, query)).rows).toHaveLength(awards);
    }
  });

  it("are listed by day, page after page, within reach", async () => {
    const query = { what: "suspended", month: "2026-03", after: null, size: 1 } as const;
    const { rows: found, last } = await readMonth(auditor.actor, { ...all, zoneId: there.zoneId }, query);
    expect([found.map(({ id, day }) => [names.get(id), day]), last]).toEqual([[["paused", "2026-02-20"]], null]);
    const starts = { what: "starts", month: "2026-01", size: 1 } as const;
    const first = await readMonth(auditor.actor, all, { ...starts, after: null });
    const next = await readMonth(auditor.actor, all, { ...starts, after: ["2026-01-01", first.last?.id ?? ""] });
    expect([...first.rows, ...next.rows].map(({ id }) => names.get(id)).toSorted()).toContain("a year");
    const zonal = as(newId(), { grants: [{ role: "finance", zoneIds: [there.zoneId] }] });
    expect(await counted("starts", all, zonal)).toEqual([["2026-01", 1, pausedFen]]);
    expect(await counted("starts", { zoneId: here.zoneId, programId: null }, zonal)).toEqual([]);
  });

  it("lead to their list, and months without any stand too", async () => {
    const months = await listMonths(
      auditor,
      { zoneId: null, programId: here.programId },
      { zone: null, program: "here" },
    );
    expect(months.map(({ month }) => month)).toEqual(trackedMonths("2026-03-09"));
    expect(months.find(({ month }) => month === "2026-01")?.starts).toEqual({
      awards: 1,
      fen: 1_200_000,
      href: "/admin/tracking/month?what=starts&month=2026-01&program=here",
    });
    expect(months[0]?.steps.awards).toBe(0);
  });
});
