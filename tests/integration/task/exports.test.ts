import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readApplication } from "~/data/application/application.reader.server";
import { readApplications } from "~/data/application/home.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { mostCompanies } from "~/data/review/queue-search";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import { newId } from "~/platform/ids";
import { overviewOf } from "~/presenters/application/overview.server";
import { openTaskFile } from "~/presenters/task/open-task-file.server";
import { showTask } from "~/presenters/task/show-task.server";
import { startTask } from "~/use-cases/task/start-task.server";
import { useDatabase } from "../application/support/world";
import { aCase, aProgramOf, done, keptFiles, linesOf, official, yearOf } from "./support/city";
import { withCases } from "../../support/application";

useDatabase();

const award = yearOf("0.5");
const { terms, lease } = award;

describe("an export of running subsidies", () => {
  it("is a file of every row as the list shows it, in any script, that no spreadsheet takes for formulas", async () => {
    const program = await aProgramOf();
    await aCase(program, { company: "=大连,海风", award });
    const ends = [{ type: "terminate", on: "2026-05-01" }] as const;
    await aCase(program, { company: "Sea Wind", award: { terms, lease, events: ends } });
    await aCase(program, { company: "Over", award: { terms: { ...terms, start: "2025-01-01" }, lease, events: [] } });
    const ctx = await official("finance", [program.zoneId]);
    const id = newId();
    const params = { zoneId: null, programId: null, endsWithin: null, language: "zh-CN" } as const;
    await startTask(ctx, { id, kind: "exportRunningSubsidies", params });
    expect(await done(id)).toMatchObject({
      state: "done",
      fileName: "running-subsidies-2026-03-09-2-rows.csv",
      total: 2,
    });
    const lines = (await linesOf(ctx, id)).map((line) => line.replace(/^A-[0-9a-f]+/, "A"));
    const zone = (await prisma().zone.findUniqueOrThrow({ where: { id: program.zoneId } })).name as { "zh-CN": string };
    expect(lines).toEqual([
      "\uFEFF补贴编号,企业,项目,区域,暂停计发（起日/止日）,下一变动日,最后一日,变更申请,剩余整月数,另余天数,计发最后一日,未计发至最后一日的原因,剩余金额,计划剩余金额,应享金额与计划不同的原因",
      `A,Sea Wind,Free start,${zone["zh-CN"]},,,2026-04-30,,1,22,2026-04-30,,5000.00,5000.00,`,
      `A,"'=大连,海风",Free start,${zone["zh-CN"]},,,2026-12-31,,9,23,2026-12-31,,25000.00,25000.00,`,
    ]);
  });
});

it("an export of running subsidies has what is payable, what was planned, and why that differs", async () => {
  const stackingGroup = "rent";
  const low = await aProgramOf({ stackingGroup });
  const high = await aProgramOf({ stackingGroup });
  const { companyId } = await aCase(low, { company: "Two", award });
  const whole = { ...terms, start: "2026-05-01", tiers: [{ months: 2, share: "1" }] };
  await aCase(high, { company: "Two", companyId, award: { terms: whole, lease, events: [] } });
  const ctx = await official("finance", [low.zoneId]);
  const id = newId();
  const params = { zoneId: low.zoneId, programId: null, endsWithin: null, language: "en" } as const;
  await startTask(ctx, { id, kind: "exportRunningSubsidies", params });
  await done(id);
  const [, line] = await linesOf(ctx, id);
  // Ten amounts of ¥2,500 are left; two of them give way to the ¥5,000 of the other award.
  expect(line).toMatch(
    /,9,23,2026-12-31,,20000\.00,25000\.00,"In some months another award of the group is paid, as the highest"$/,
  );
});

describe("an export of applications", () => {
  it("holds what the queue's filter finds, page after page in its order", async () => {
    const program = await aProgramOf();
    const { id: template } = await aCase(program, { company: "Company", state: "lapsed" });
    await rows(
      `UPDATE company SET search_tokens = '{co}' WHERE id = (SELECT company_id FROM application WHERE id = $1)`,
      [template],
    );
    await rows(
      withCases(`INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, state, created_at, created_by,
                                reference, submitted_at)
       SELECT gen_random_uuid(), program_id, program_version_id, company_id, zone_id, 'rejected', created_at, created_by,
              'DL-2025-' || lpad(n::text, 6, '0'), submitted_at - n * interval '1 second'
         FROM application, generate_series(1, 1200) n WHERE id = $1`),
      [template],
    );
    await aCase(program, { company: "Open" });
    const ctx = await official("auditor", "all");
    const id = newId();
    const filter = {
      zoneId: program.zoneId,
      programId: null,
      assignee: "anyone",
      approval: null,
      due: null,
      q: "Co",
    } as const;
    const order = { sort: "submitted", order: "desc", language: "en" } as const;
    await startTask(ctx, { id, kind: "exportApplications", params: { ...filter, ...order, states: ["rejected"] } });
    expect(await done(id)).toMatchObject({ state: "done", fileName: "applications-2026-03-09-1200-rows.csv" });
    const [heads, ...lines] = await linesOf(ctx, id);
    expect(heads).toBe("\uFEFFReference,Company,Program,Zone,State,Submitted,Due,Note on the due date,Reviewer");
    expect(lines.map((line) => line.split(",")[0])).toEqual(
      Array.from({ length: 1200 }, (_, i) => `DL-2025-${String(i + 1).padStart(6, "0")}`),
    );
    expect(lines[0]).toMatch(/^DL-2025-000001,Company,Free start,Zone \d+,Not approved,2026-03-09,,,$/);
  });

  it("says of what was approved and has not begun on which day it begins", async () => {
    const program = await aProgramOf();
    const ahead = { ...award, terms: { ...terms, start: "2026-05-01" } };
    const { id: begins, companyId } = await aCase(program, { company: "Ahead", award: ahead });
    await aCase(program, { company: "Running", award });
    const ctx = await official("auditor", [program.zoneId]);
    const id = newId();
    const filter = { zoneId: program.zoneId, programId: null, assignee: "anyone", approval: null, due: null, q: "" };
    const order = { sort: "submitted", order: "asc", language: "en", states: ["effective"] };
    await startTask(ctx, { id, kind: "exportApplications", params: { ...filter, ...order } });
    await done(id);
    const [, ...lines] = await linesOf(ctx, id);
    expect(
      lines.map((line) => /(Ahead|Running).*(In effect|"Approved, begins on 1 May 2026")/.exec(line)?.slice(1)),
    ).toEqual(
      expect.arrayContaining([
        ["Ahead", '"Approved, begins on 1 May 2026"'],
        ["Running", "In effect"],
      ]),
    );
    const owner = { ...ctx.actor, grants: [], memberships: [{ companyId, role: "owner" }] } as const;
    const shown = async (today: string) => [
      (await readApplications({ ...owner, today })).map((card) => card.begins),
      (await overviewOf((await readApplication({ ...owner, today }, begins))!, { ...owner, today }, "en")).begins,
    ];
    expect(await shown("2026-04-30")).toEqual([["2026-05-01"], "2026-05-01"]);
    expect(await shown("2026-05-01")).toEqual([[null], null]);
  });

  it("is refused for a search that cannot be made, rather than finding everything", async () => {
    const ctx = await official("auditor", "all");
    const id = newId();
    const filter = { zoneId: null, programId: null, assignee: "anyone", approval: null, due: null, q: "!" } as const;
    const order = { sort: "submitted", order: "asc", language: "en" } as const;
    await startTask(ctx, { id, kind: "exportApplications", params: { ...filter, ...order, states: ["review"] } });
    expect(await done(id)).toMatchObject({ state: "failed", storageKey: null });
  });
});

it("an export of applications is refused, not cut short, where a search has more than are looked at", async () => {
  const program = await aProgramOf();
  const { id: template } = await aCase(program, { company: "Company", state: "rejected" });
  await rows(
    `WITH made AS (
       INSERT INTO company (id, kind, name, search_tokens, created_at)
       SELECT gen_random_uuid(), 'domestic', 'ab', '{ab}', now() FROM generate_series(0, $2) RETURNING id),
     applied AS (
       INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, state, created_at, created_by, submitted_at)
       SELECT gen_random_uuid(), program_id, program_version_id, made.id, zone_id, 'review', created_at, created_by, submitted_at
         FROM application, made WHERE application.id = $1 RETURNING id, company_id, created_at)
     INSERT INTO case_file (id, kind, company_id, created_at) SELECT id, 'application', company_id, created_at FROM applied`,
    [template, mostCompanies],
  );
  const ctx = await official("auditor", "all");
  const filter = { zoneId: null, programId: null, assignee: "anyone", approval: null, due: null, q: "ab" } as const;
  const order = { sort: "submitted", order: "asc", language: "en" } as const;
  const exported = async () => {
    const id = newId();
    await startTask(ctx, { id, kind: "exportApplications", params: { ...filter, ...order, states: ["review"] } });
    return done(id);
  };
  expect(await exported()).toMatchObject({ state: "failed", error: "task.tooManyCompanies", storageKey: null });
  await rows(`UPDATE company SET search_tokens = '{}' WHERE id = (SELECT id FROM company WHERE name = 'ab' LIMIT 1)`);
  expect(await exported()).toMatchObject({ state: "done", total: mostCompanies });
});

it.each(["csv", "xlsx"] as const)("an export as %s is complete or not kept", async (format) => {
  const program = await aProgramOf();
  await aCase(program, { company: "One", award });
  await aCase(program, { company: "Two", award });
  const ctx = await official("finance", [program.zoneId]);
  const asked = async (language: string) => {
    const id = newId();
    const params = { zoneId: null, programId: null, endsWithin: null, language, format };
    await startTask(ctx, { id, kind: "exportRunningSubsidies", params });
    return done(id);
  };
  const whole = await asked("zh-CN");
  expect(whole).toMatchObject({ state: "done", fileName: `running-subsidies-2026-03-09-2-rows.${format}` });
  const { type, content } = await openTaskFile(await showTask(ctx, whole.id));
  const bytes = await buffer(content);
  expect([
    type.includes(format === "csv" ? "text/csv" : "spreadsheetml"),
    bytes.toString("latin1").slice(0, 2),
  ]).toEqual([true, format === "csv" ? "\u00ef\u00bb" : "PK"]);
  const kept = await keptFiles();
  await rows(
    `UPDATE award SET suspended = '{[-infinity,2026-01-02)}' WHERE zone_id = $1 AND id = (SELECT max(id::text)::uuid FROM award WHERE zone_id = $1)`,
    [program.zoneId],
  );
  expect(await asked("en")).toMatchObject({ state: "failed", storageKey: null });
  expect(await keptFiles()).toEqual(kept);
});

describe("a snapshot", () => {
  it("sees the city as of one moment, and can change nothing", async () => {
    const zones = "SELECT count(*) AS n FROM zone";
    await inSnapshot(async (reading) => {
      const [before] = await reading.rows(zones);
      await prisma().zone.create({ data: { id: newId(), slug: "meanwhile", name: {}, position: 0 } });
      expect(await reading.rows(zones)).toEqual([before]);
      expect(await rows(zones)).toEqual([{ n: Number(before?.["n"]) + 1 }]);
    });
    const write = inSnapshot((reading) => reading.rows("UPDATE zone SET position = 1"));
    await expect(write).rejects.toThrow("read-only transaction");
    expect(await inSnapshot((reading) => reading.preparedRows("one", "SELECT $1::int AS one", [1]))).toEqual([
      { one: 1 },
    ]);
  });
});
