import type { UseCaseContext } from "~/data/access/context";
import { beforeAll, expect, it } from "vitest";
import { countMonths } from "~/data/award/count-months.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readDebts } from "~/data/ledger/debts.reader.server";
import { daysOfMonths } from "~/domain/award/month-list";
import { newId } from "~/platform/ids";
import { listOwnAwards } from "~/presenters/award/list-own-awards.server";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { showAward } from "~/presenters/award/show-award.server";
import { AwardPage } from "~/ui/award/page";
import { useDatabase } from "../../support/use-database";
import { render, words } from "../../unit/ui/render";
import { as, owner } from "../application/support/world";
import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { aRunningAward, write } from "../ledger/support/company";

useDatabase();

const today = "2026-06-10";
let hires: Awaited<ReturnType<typeof anAwardWithCeilings>>;
let founder: ReturnType<typeof owner>;
const onThatDay = (ctx: UseCaseContext): UseCaseContext => ({ ...ctx, today, actor: { ...ctx.actor, today } });
const auditor = onThatDay(as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }));

beforeAll(async () => {
  const rent = await aRunningAward();
  hires = await anAwardWithCeilings({ program: rent.program, companyId: rent.companyId });
  founder = onThatDay(owner(newId(), rent.companyId));
  await write(rent.companyId, "2026-04-03", [
    { act: "grant", award: hires.id, grants: [{ month: "2026-03", fen: 200_000 }] },
    { act: "run", run: "R1", through: "2026-03" },
  ]);
  await write(rent.companyId, "2026-05-04", [{ act: "grant", award: hires.id, grants: [], annuls: [1] }]);
});

const page = async (side: "founder" | "admin", on: string | null = null) => {
  const view = await showAward(side === "founder" ? founder : auditor, hires.id, "en", { on, year: null });
  return words(render(<AwardPage view={view} side={side} />));
};

it("has a page for both sides, as it is and as it was known on a day", async () => {
  expect(await page("founder")).toContain("You may still claim ¥5,000 for months of 2026.");
  expect(await page("admin")).toContain("The company may still claim ¥5,000 for months of 2026.");
  expect(await page("founder")).toContain("March 2026 ¥2,000.00 owed back ¥0.00");
  expect(await page("founder")).toContain("You owe ¥2,000.00 for March 2026. Nothing has to be paid yet");
  const before = await page("founder", "2026-04-30");
  expect(before).toContain("As known on 30 April 2026");
  expect(before).toContain("You may still claim ¥3,000 for months of 2026.");
  expect(before).toContain("March 2026 Paid ¥2,000.00");
  expect(await page("founder", "2025-12-19")).toContain("On that day this award was not in effect yet.");
});

it("stands in the lists of both sides beside an award with a plan", async () => {
  const own = await listOwnAwards(founder, "en");
  expect(own).toHaveLength(2);
  expect(own.find(({ id }) => id === hires.id)).toMatchObject({
    benefit: { from: "2026-01-01", to: "2028-01-01" },
    payingEnd: { on: "2028-01-01", because: null },
    total: { payableFen: 900_000, plannedFen: 900_000 },
    left: { payableFen: 900_000, plannedFen: 900_000 },
  });
  const filter = { zoneId: null, programId: null, endsWithin: null, asked: null, after: null };
  const { rows } = await listRunningSubsidies(auditor, filter, { size: 50, language: "en" });
  expect(rows.map(({ id }) => id)).toContain(hires.id);
  expect(rows.find(({ id }) => id === hires.id)).toMatchObject({
    course: { tiers: [], ceilings: [{ year: 2026, fen: 500_000, grantedFen: 0 }, { year: 2027 }] },
    nextChangeOn: "2027-01-01",
    timeLeft: { months: 18, days: 22 },
    left: { payableFen: 900_000 },
  });
});

it("is counted by month, and among the debts", async () => {
  const every = { zoneId: null, programId: null };
  const starts = await countMonths(auditor.actor, every, daysOfMonths("2026-01", "2026-01"), ["starts"]);
  expect(starts).toEqual([{ what: "starts", month: "2026-01", awards: 2, fen: 2_100_000 }]);
  const ends = await countMonths(auditor.actor, every, daysOfMonths("2027-12", "2027-12"), ["ends"]);
  expect(ends).toEqual([{ what: "ends", month: "2027-12", awards: 1, fen: 900_000 }]);
  const debts = await readDebts(auditor.actor, { ...every, demanded: null }, { after: null, size: 10 });
  expect(debts.rows).toMatchObject([{ id: hires.id, debtFen: 200_000 }]);
});

it("is found where nothing of it is in effect yet", async () => {
  const waits = await anAwardWithCeilings({ inEffect: false });
  const reader = onThatDay(owner(newId(), waits.companyId));
  const view = await showAward(reader, waits.id, "en");
  expect(view).toMatchObject({ kind: "ceilings", award: { effective: false } });
  expect(await listOwnAwards(reader, "en")).toMatchObject([{ id: waits.id, left: { payableFen: 900_000 } }]);
  expect(await prisma().award.count({ where: { id: waits.id, effectiveAt: null } })).toBe(1);
});
