import { beforeAll, expect, it } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { compareWithGroup } from "~/presenters/award/compare-with-group.server";
import { listOwnAwards } from "~/presenters/award/list-own-awards.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { showAward } from "~/presenters/award/show-award.server";
import { planned } from "../../unit/domain/subsidy/sample-input";
import { as, owner, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf, putInEffect } from "../decision/support/group";
import { write } from "../ledger/support/company";

useDatabase();

/** Today is 9 March 2026. */
let companyId: string;
let capped: Awaited<ReturnType<typeof anAward>>;
let third: Awaited<ReturnType<typeof aProgramOf>>;

beforeAll(async () => {
  const [low, high] = [await aProgramOf("Capped", "rent"), await aProgramOf("Higher", "rent")];
  third = await aProgramOf("Third", "rent");
  companyId = await aCompanyNamed("海风软件");
  // ¥1,000 a month up to ¥3,000 in all; ¥1,500 in the first two months, approved later.
  const common = { companyId, start: "2026-01-01" };
  capped = await anAward({
    ...common,
    program: low,
    months: 12,
    fen: 100_000,
    total: 300_000,
    approvedOn: "2025-12-10",
  });
  await anAward({ ...common, program: high, months: 2, fen: 150_000, approvedOn: "2025-12-20" });
  await putInEffect(companyId);
});

const paidTo = async () => {
  const found = await rows<{ to: string }>("SELECT paid_to AS to FROM award WHERE id = $1", [capped.id]);
  return found[0]?.to;
};

const tracked = async () => {
  const auditor = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] });
  const filter = { zoneId: null, programId: null, endsWithin: null, asked: null, after: null };
  const { rows: all } = await listRunningSubsidies(auditor, filter, { size: 50, language: "en" });
  return all.find(({ id }) => id === capped.id);
};

it("a cap lasts longer for the months of another award, wherever the award is shown, and in what its list goes by", async () => {
  expect(await paidTo()).toBe("2026-06-01");
  const shown = await showAward(owner(newId(), companyId), capped.id, "en");
  if (shown.kind !== "plan") throw new Error("no plan");
  const { course, alone } = shown;
  expect(alone).toEqual({ totalFen: 300_000, paidTo: "2026-04-01" });
  expect(course.standing).toMatchObject({ payingEnd: { on: "2026-06-01", because: "total" }, amountLeftFen: 300_000 });
  const [own] = (await listOwnAwards(owner(newId(), companyId), "en")).filter(({ id }) => id === capped.id);
  const left = { payableFen: 300_000, plannedFen: 100_000 };
  expect(own).toMatchObject({ payingEnd: { on: "2026-06-01" }, left });
  expect(await tracked()).toMatchObject({ payingEnd: { on: "2026-06-01" }, timeLeft: { months: 2, days: 23 }, left });
  expect(course.standing.left).toEqual({ months: 2, days: 23 });
});

it("an approval that takes months from it adds what the group pays more, in later months too", async () => {
  const lease = [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }];
  const terms = { capYear: "calendar", suspension: "extends", proration: "calendarDays", start: "2026-03-01" } as const;
  const award = planned({ terms: { ...terms, tiers: [{ months: 1, fen: 250_000 }] }, lease, events: [] });
  const application = { id: newId(), companyId, versionId: third.versionId };
  const reviewer = as(newId(), { grants: [{ role: "reviewer", zoneIds: [third.zoneId] }] });
  const found = await compareWithGroup(reviewer, application, award, "en");
  expect(found).toMatchObject({ plannedFen: 250_000, payableFen: 250_000, heldFen: 0, addedFen: 250_000 });
  expect(found?.rows.map(({ from, paid, addsFen }) => [from, paid.amountFen, addsFen])).toEqual([
    ["2026-03", 250_000, 150_000],
    ["2026-06", 100_000, 100_000],
  ]);
});

it("an approval that gives way in months says what it holds back for them, and that it is paid longer", async () => {
  const lease = [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }];
  const usual = { capYear: "calendar", suspension: "extends", proration: "calendarDays", start: "2026-02-01" } as const;
  const tiers = [{ months: 6, fen: 90_000 }];
  const award = planned({ terms: { ...usual, tiers, totalCapFen: 180_000 }, lease, events: [] });
  const application = { id: newId(), companyId, versionId: third.versionId };
  const reviewer = as(newId(), { grants: [{ role: "reviewer", zoneIds: [third.zoneId] }] });
  // Others have February (¥1,500) and March to May (¥1,000).
  expect(await compareWithGroup(reviewer, application, award, "en")).toMatchObject({
    plannedFen: 180_000,
    heldFen: 180_000,
    payableFen: 180_000,
    payingEnd: { on: "2026-08-01", because: null },
  });
});

it("one that waits for its effect takes no month from it, and takes them when it is in effect", async () => {
  const waiting = { companyId, program: third, start: "2026-03-01", months: 1, fen: 250_000, approvedOn: "2026-03-01" };
  const { id } = await anAward(waiting);
  expect(await paidTo()).toBe("2026-06-01");
  const shown = await showAward(owner(newId(), companyId), id, "en");
  expect(shown.course.standing.amountLeftFen).toBe(250_000);
  const own = (await listOwnAwards(owner(newId(), companyId), "en")).find((each) => each.id === id);
  expect(own?.left.payableFen).toBe(250_000);
  await write(companyId, "2026-03-09", [{ act: "approve", award: id }]);
  expect(await paidTo()).toBe("2026-07-01");
  expect((await tracked())?.payingEnd.on).toBe("2026-07-01");
});
