import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialRole } from "~/domain/access/matrix";
import { planSubsidy } from "~/domain/subsidy/plan";
import { readCaseHead } from "~/data/review/case.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { newId } from "~/platform/ids";
import { approvalPage } from "~/presenters/decision/approval-page.server";
import { caseAwards } from "~/presenters/review/award.server";
import { compareWithGroup } from "~/presenters/award/compare-with-group.server";
import { listOwnAwards } from "~/presenters/award/list-own-awards.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { showHeldBack } from "~/presenters/award/show-held-back.server";
import { showAward } from "~/presenters/award/show-award.server";
import { as, owner, useDatabase } from "../application/support/world";
import { city, official as approver, recommendedCase } from "../decision/recommended-case";
import { aCompanyNamed, anAward, aProgramOf, putInEffect } from "../decision/support/group";
import { appropriated } from "../../support/budget-money";

useDatabase();

/** Today is 9 March 2026. */
const common = { start: "2026-01-01", approvedOn: "2025-12-10" };
const official = (role: OfficialRole, zoneId: string) => as(newId(), { grants: [{ role, zoneIds: [zoneId] }] });

let programs: Awaited<ReturnType<typeof aProgramOf>>[];
let companyId: string;
let lower: Awaited<ReturnType<typeof anAward>>;
let higher: Awaited<ReturnType<typeof anAward>>;

beforeAll(async () => {
  programs = [await aProgramOf("Lower", "rent"), await aProgramOf("Higher", "rent"), await aProgramOf("Apart", null)];
  const [low, high, apart] = programs as [(typeof programs)[0], (typeof programs)[0], (typeof programs)[0]];
  companyId = await aCompanyNamed("海风软件");
  // ¥1,000 for twelve months from January; ¥1,500 for three from March, approved later.
  lower = await anAward({ ...common, companyId, program: low, months: 12, fen: 100_000 });
  const later = { start: "2026-03-01", approvedOn: "2026-02-10" };
  higher = await anAward({ ...later, companyId, program: high, months: 3, fen: 150_000 });
  // None of these is in the way: another group, another company, one that was given back.
  await anAward({ ...common, companyId, program: apart, months: 12, fen: 900_000 });
  const other = await aCompanyNamed("云海生物");
  await anAward({ ...common, companyId: other, program: high, months: 12, fen: 900_000 });
  const returned = { start: "2026-07-01", approvedOn: "2025-12-01" };
  await anAward({ ...returned, companyId, program: high, months: 6, fen: 900_000, released: true });
  await putInEffect(companyId);
});

const payable = (shown: Awaited<ReturnType<typeof showAward>>) =>
  shown.years
    .flatMap(({ rows }) => (rows ?? []).flatMap(({ falls }) => falls))
    .map(({ month, payableFen, entitled }) => {
      const last = entitled.at(-1);
      return [month.slice(5), payableFen, last?.step === "highest" ? last.award : null];
    });

describe("the ledger of an award", () => {
  it("shows nothing payable in the months in which another award of the group is higher, and which one it is", async () => {
    const shown = await showAward(owner(newId(), companyId), lower.id, "en");
    const rows = payable(shown);
    expect(rows.slice(1, 6)).toEqual([
      ["02", 100_000, null],
      ["03", 0, higher.id],
      ["04", 0, higher.id],
      ["05", 0, higher.id],
      ["06", 100_000, null],
    ]);
    expect(rows).toHaveLength(12);
    expect(shown.others).toEqual([{ id: higher.id, readable: true, name: `${higher.reference} (Higher)` }]);
    expect(shown).toMatchObject({ alone: { totalFen: 1_200_000 }, yields: true });
    // January and February are over; of March to December seven months are left to pay.
    expect(shown.course.standing).toMatchObject({ amountUsedFen: 200_000, amountLeftFen: 700_000 });
  });

  it("of the higher one is whole", async () => {
    const shown = await showAward(owner(newId(), companyId), higher.id, "en");
    expect(shown).toMatchObject({ alone: { totalFen: 450_000 }, yields: false });
    expect(shown.course.standing).toMatchObject({ amountUsedFen: 0, amountLeftFen: 450_000 });
    expect(payable(shown).every(([, , yieldsTo]) => yieldsTo === null)).toBe(true);
  });

  it("names an award of a zone that the official does not read by its program alone", async () => {
    const shown = await showAward(official("finance", programs[0]?.zoneId ?? ""), lower.id, "en");
    expect(payable(shown)[3]).toEqual(["04", 0, higher.id]);
    expect(shown.others).toEqual([{ id: higher.id, readable: false, name: "another award of the company (Higher)" }]);
    const auditor = await showAward(as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }), lower.id, "zh-CN");
    expect(auditor.others).toEqual([{ id: higher.id, readable: true, name: `${higher.reference}（Higher）` }]);
  });
});

it("the founder's home has the figures of the award's page, beside the plan where they differ", async () => {
  const awards = await listOwnAwards(owner(newId(), companyId), "en");
  const figures = Object.fromEntries(awards.map(({ id, total, left }) => [id, { total, left }]));
  expect(figures[lower.id]).toEqual({
    total: { payableFen: 900_000, plannedFen: 1_200_000 },
    left: { payableFen: 700_000, plannedFen: 1_000_000 },
  });
  expect(figures[higher.id]?.total).toEqual({ payableFen: 450_000, plannedFen: 450_000 });
  // The one that was given back is not among them; that of another group is.
  expect(awards.map(({ program }) => program).sort()).toEqual(["Apart", "Higher", "Lower"]);
});

it("an official reads them on the case as well", async () => {
  const zoneId = programs[0]?.zoneId ?? "";
  const ctx = official("reviewer", zoneId);
  const head = await readCaseHead(ctx.actor, lower.applicationId);
  expect(head && (await caseAwards(ctx, head))[0]).toMatchObject({
    href: `/admin/awards/${lower.id}`,
    reference: lower.reference,
    total: { payableFen: 900_000, plannedFen: 1_200_000 },
    left: { payableFen: 700_000, plannedFen: 1_000_000 },
  });
});

it("the list of running subsidies has what is left to pay", async () => {
  const { rows } = await listRunningSubsidies(
    as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }),
    { zoneId: null, programId: null, endsWithin: null, asked: null, after: null },
    { size: 50, language: "en" },
  );
  expect(Object.fromEntries(rows.map(({ id, left }) => [id, left]))).toMatchObject({
    [lower.id]: { payableFen: 700_000, plannedFen: 1_000_000 },
    [higher.id]: { payableFen: 450_000, plannedFen: 450_000 },
  });
});

it("a budget says what of its commitments is of months that go to another award, by source and year, without closed ones", async () => {
  const [low, high] = programs;
  const line = { fen: 10_000_000, committedFen: 1_200_000 };
  for (const program of [low, high]) {
    for (const [fiscalYear, source] of [
      [2026, "city"],
      [2026, "zone"],
      [2027, "city"],
    ] as const) {
      await appropriated({ programId: program?.programId ?? "", source, fiscalYear, ...line });
    }
  }
  const auditor = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] });
  const held = (fiscalYear: number, program = low, source = "city") =>
    showHeldBack(auditor.actor, { programId: program?.programId ?? "", source, fiscalYear });
  // The lower award gives way in March, April and May: 3 × ¥1,000, of which the city bears 30 %.
  expect([await held(2026, high), await held(2026, high, "zone")]).toEqual([0, 0]);
  expect([await held(2026), await held(2026, low, "zone")]).toEqual([90_000, 210_000]);
  await prisma().ledgerLine.create({
    data: { companyId, position: 0, seq: 0, awardId: lower.id, month: "2026-03", kind: "month", fen: 0n },
  });
  expect([await held(2026), await held(2026, low, "zone")]).toEqual([60_000, 140_000]);
  expect([await held(2027, low), await held(2027, high)]).toEqual([0, 0]);
});

describe("an application of a company with awards of the group", () => {
  /** ¥1,200 in each month of 2026. */
  const plan = () => {
    const terms = {
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
      start: "2026-01-01",
    } as const;
    const lease = [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }];
    const planned = planSubsidy({ terms: { ...terms, tiers: [{ months: 12, fen: 120_000 }] }, lease, events: [] });
    if (!planned.ok) throw new Error("no plan");
    return planned;
  };

  it("adds only what it pays more, month by month", async () => {
    const third = await aProgramOf("Third", "rent");
    const application = { id: newId(), companyId, versionId: third.versionId };
    const found = await compareWithGroup(official("reviewer", third.zoneId), application, plan(), "en");
    expect(found?.rows.map(({ from, to, paid, addsFen }) => [from, to, found.names[paid.id], addsFen])).toEqual([
      ["2026-01", "2026-02", "this award", 40_000],
      ["2026-03", "2026-05", "another award of the company (Higher)", 0],
      ["2026-06", "2026-12", "this award", 140_000],
    ]);
    expect(found).toMatchObject({ plannedFen: 1_440_000, payableFen: 1_080_000, addedFen: 180_000 });
    expect(found?.others.map(({ readable }) => readable)).toEqual([false, false]);
  });

  it("is not compared with its own award, nor where no program shares a group", async () => {
    const [low, , apart] = programs;
    const own = { id: lower.applicationId, companyId, versionId: low?.versionId ?? "" };
    const ctx = official("reviewer", low?.zoneId ?? "");
    expect((await compareWithGroup(ctx, own, plan(), "en"))?.others.map(({ id }) => id)).toEqual([higher.id]);
    const alone = { id: newId(), companyId, versionId: apart?.versionId ?? "" };
    expect(await compareWithGroup(ctx, alone, plan(), "en")).toBeNull();
  });
});

it("an approver sees before confirming what the award would add", async () => {
  const place = await city({ appropriatedFen: 100_000_000, stackingGroup: "rent" });
  const found = await recommendedCase(place);
  const ctx = await approver("approver", place.zoneId, found.id);
  const head = await readCaseHead(ctx.actor, found.id);
  if (!head) throw new Error("no case");
  const preview = async () => {
    const asked = new URLSearchParams({ start: "2026-04-01" });
    return approvalPage(ctx, { head, content: await contentOf(head.versionId) }, asked, "en");
  };
  expect((await preview()).comparison).toBeNull();
  // 100 m² at ¥50 are ¥5,000 a month; another award of the company pays ¥7,000 in the first two of the twelve.
  const other = { start: "2026-04-01", months: 2, fen: 700_000, approvedOn: "2026-03-01" };
  const program = programs[1] as (typeof programs)[0];
  await anAward({ ...other, companyId: found.companyId, program });
  const { comparison, preview: shown } = await preview();
  expect(comparison).toMatchObject({ plannedFen: 6_000_000, payableFen: 5_000_000, addedFen: 5_000_000 });
  expect(comparison).toMatchObject({ heldFen: 1_000_000, payingEnd: { on: "2027-04-01", because: null } });
  expect(comparison?.rows.map(({ from, to, addsFen }) => [from, to, addsFen])).toEqual([
    ["2026-04", "2026-05", 0],
    ["2026-06", "2027-03", 5_000_000],
  ]);
  // What is reserved is the whole plan.
  expect(shown?.ok && shown.preview.totalFen).toBe(6_000_000);
});
