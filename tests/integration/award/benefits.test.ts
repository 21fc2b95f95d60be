import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { countEarlierAwards } from "~/data/award/earlier-awards.reader.server";
import { readTracking } from "~/data/desk/tracking.reader.server";
import { readApplication } from "~/data/application/application.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { readCaseHead } from "~/data/review/case.reader.server";
import type { Actor } from "~/domain/access/actor";
import { newId } from "~/platform/ids";
import { showAward } from "~/presenters/award/show-award.server";
import { showLetter } from "~/presenters/decision/show-letter.server";
import { caseAwards } from "~/presenters/review/award.server";
import { endDueNotices } from "~/use-cases/decision/end-due-notices.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { city, granted, official, recommendedCase, today, useDatabase } from "../decision/recommended-case";

useDatabase();

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T02:00:00Z") });
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});
afterAll(() => vi.useRealTimers());

/** Copies an award as one of another benefit, or of no application. */
async function alsoGranted(awardId: string, other: { benefit?: string; applicationId?: null; determinationId?: null }) {
  const {
    approved,
    terms,
    lease,
    events,
    tiers,
    ceilings: _,
    ...award
  } = await prisma().award.findUniqueOrThrow({
    where: { id: awardId },
  });
  const id = newId();
  const trees = {
    approved: approved as object,
    terms: terms as object,
    lease: lease as object[],
    events: events as object[],
    tiers: tiers as object[],
  };
  const own = { id, reference: `A-2026-${id.slice(-8)}`, ...trees };
  await prisma().award.create({ data: { ...award, ...own, ...other } });
  return id;
}

/** An application whose decision granted rent and hires, in the notice that follows. */
async function grantedTwice() {
  const place = await city({ appropriatedFen: 6_000_000, noticeWorkingDays: 5 });
  const found = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, found.id);
  const rent = await granted(ctx, { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] });
  const hires = await alsoGranted(rent, { benefit: "hires" });
  const founder: Actor = {
    userId: found.ownerId,
    today,
    grants: [],
    mandates: [],
    siteIds: [],
    memberships: [{ companyId: found.companyId, role: "owner" }],
  };
  return { ...found, ctx, founder, awards: [rent, hires].sort() };
}

const byId = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();

describe("a decision that grants two benefits", () => {
  it("puts both into effect at the end of the notice; both sides find both, and one letter says both", async () => {
    const { id, ctx, founder, awards } = await grantedTwice();
    await endDueNotices(new Date("2026-03-10T01:00:00Z"));
    expect(await prisma().award.count({ where: { applicationId: id, effectiveAt: { not: null } } })).toBe(2);

    expect(byId((await readApplication(founder, id))?.awards ?? [])).toEqual(awards);

    const head = await readCaseHead(ctx.actor, id);
    if (!head) throw new Error("not there");
    const shown = await caseAwards(ctx, head);
    expect(shown.map(({ href }) => href.split("/").at(-1)).sort()).toEqual(awards);

    const [letter] = await prisma().letter.findMany({ where: { determination: { caseId: id } } });
    const said = (await showLetter(ctx, letter?.id, "en")).granted;
    expect(said.map(({ awardId }) => awardId).sort()).toEqual(awards);
  });

  it("may grant ceilings beside a rent: both take effect, and the letter and the case say both", async () => {
    const { id, ctx, companyId } = await grantedTwice();
    const rent = await prisma().award.findFirstOrThrow({ where: { applicationId: id, benefit: "rent" } });
    const { programId, programVersionId, zoneId, determinationId } = rent;
    await prisma().award.deleteMany({ where: { applicationId: id, benefit: "hires" } });
    const program = { zoneId, programId, versionId: programVersionId };
    const hires = await anAwardWithCeilings({ program, companyId, inEffect: false });
    await prisma().award.update({ where: { id: hires.id }, data: { applicationId: id, determinationId } });
    await endDueNotices(new Date("2026-03-10T01:00:00Z"));
    const head = await readCaseHead(ctx.actor, id);
    const shown = head && (await caseAwards(ctx, head));
    expect(shown?.find(({ reference }) => reference === hires.reference)).toMatchObject({
      benefit: { from: "2026-01-01", to: "2028-01-01" },
      total: { payableFen: 900_000 },
      left: { payableFen: 900_000 },
    });
    const [letter] = await prisma().letter.findMany({ where: { determination: { caseId: id } } });
    const { granted: said } = await showLetter(ctx, letter?.id, "zh-CN");
    expect(said).toHaveLength(2);
    expect(said.find(({ awardId }) => awardId === hires.id)).toMatchObject({
      from: "2026-01-01",
      to: "2028-01-01",
      totalFen: 900_000,
      inWords: "人民币玖仟元整",
      years: [{ fen: 500_000 }, { fen: 400_000 }],
    });
  });

  it("is given back as a whole when the application is withdrawn", async () => {
    const { id, ctx, founder } = await grantedTwice();
    const { version } = await prisma().application.findUniqueOrThrow({ where: { id } });
    await withdrawApplication({ ...ctx, actor: founder }, { applicationId: id, version });
    expect(await prisma().award.count({ where: { applicationId: id, releasedAt: null } })).toBe(0);
  });

  it("is of one benefit each: a second of the same is refused by the database", async () => {
    const { awards } = await grantedTwice();
    const again = alsoGranted(awards[0] ?? "", {});
    await expect(again).rejects.toThrow();
    const elsewhere = alsoGranted(awards[0] ?? "", { applicationId: null });
    await expect(elsewhere).rejects.toThrow("award_one_per_benefit_at_a_time");
  });
});

describe("an award without an application", () => {
  async function standing(other: { determinationId?: null } = {}) {
    const { ctx, companyId, awards } = await grantedTwice();
    const id = await alsoGranted(awards[0] ?? "", { ...other, benefit: "items", applicationId: null });
    await prisma().award.update({ where: { id }, data: { effectiveAt: new Date(), startsOn: new Date("2026-01-01") } });
    return { ctx, companyId, id };
  }

  it("is shown with where it comes from, and is tracked", async () => {
    const { ctx, id } = await standing();
    const { award } = await showAward(ctx, id, "en");
    expect(award).toMatchObject({ application: null, decidedOn: today });
    const before = await standing({ determinationId: null });
    expect((await showAward(before.ctx, before.id, "en")).award).toMatchObject({ application: null, decidedOn: null });
    const manager = {
      ...ctx.actor,
      grants: [{ role: "manager", zoneIds: ctx.actor.grants[0]?.zoneIds ?? [] }],
    } as Actor;
    const everything = { zoneId: null, programId: null, endsWithin: null, asked: null, after: null };
    expect(byId((await readTracking(manager, everything, 10, { file: false })).rows)).toContain(id);
  });

  it("counts among the earlier awards of its company", async () => {
    const { companyId } = await standing();
    const [application] = await rows<{ id: string }>("SELECT id FROM application WHERE company_id = $1", [companyId]);
    expect(await countEarlierAwards(application?.id ?? "")).toBe(1);
  });
});
