import { beforeAll, describe, expect, it } from "vitest";
import { readAward } from "~/data/award/award.reader.server";
import { prisma } from "~/data/kernel/db.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { newId } from "~/platform/ids";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { newProposal } from "~/presenters/change/case/new-proposal.server";
import { changePage } from "~/presenters/change/change-page.server";
import { newRequest } from "~/presenters/change/new-request.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { EffectSection } from "~/ui/change/effect-section";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { render, words } from "../../unit/ui/render";
import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { anOfficial, aWorld, shownOf, stored, takenUp, useDatabase, type World, write } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

/** The company of a world has an award with ceilings beside its plan: ¥2,000 are granted of March's ¥5,000. */
async function withCeilings(): Promise<World> {
  const world = await aWorld();
  const { companyId } = world;
  const program = { ...world.program };
  const { id } = await anAwardWithCeilings({ program, companyId });
  await write(companyId, "2026-03-02", [{ act: "grant", award: id, grants: [{ month: "2026-02", fen: 200_000 }] }]);
  return { ...world, awardId: id };
}

const other: ChangeProposal = {
  kind: "ceiling",
  ceilings: [
    { year: 2026, fen: 300_000 },
    { year: 2027, fen: 700_000 },
  ],
};

async function decided(world: World, proposal: ChangeProposal) {
  const { changeId } = await takenUp(world, proposal);
  const approver = await anOfficial("approver", world.zoneId, changeId);
  const { version } = await stored(changeId);
  await approveChange(approver, { changeId, version, shown: await shownOf(world, proposal) });
  return { changeId, approver };
}

const ceilingsOf = async ({ awardId }: World) =>
  (await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).ceilings;

async function requestPage(world: World, query: string) {
  const award = await readAward(world.owner.actor, world.awardId);
  if (!award) throw new Error("no award");
  return newRequest({ ctx: world.owner, award, search: new URLSearchParams(query), locale: "en" });
}

async function proposalPage(world: World, query: string) {
  const reviewer = await anOfficial("reviewer", world.zoneId);
  const award = await readAward(reviewer.actor, world.awardId);
  if (!award) throw new Error("no award");
  return newProposal({ ctx: reviewer, award, search: new URLSearchParams(query), locale: "en" });
}

const names = (page: Awaited<ReturnType<typeof requestPage | typeof proposalPage>>) =>
  page.chosen?.fields.groups.flatMap(({ fields }) => fields.map(({ name }) => name));

describe("a change of an award with ceilings", () => {
  it("is one of those that fit it; others are refused with the reason", async () => {
    const world = await withCeilings();
    const page = await requestPage(world, "kind=suspend");
    expect(page.kinds.map(({ key }) => key)).toEqual(["endEarly", "months", "ceiling", "replace"]);
    expect(page).toMatchObject({ unfit: true, chosen: null });
    expect(await requestPage(world, "")).toMatchObject({ unfit: false, chosen: null });
    const officials = await proposalPage(world, "kind=extend");
    expect(officials.kinds.map(({ key }) => key)).toEqual(["endEarly", "months", "ceiling", "replace", "terminate"]);
    expect(officials).toMatchObject({ unfit: true, chosen: null });
    const pause = { kind: "suspend", from: "2026-05-01", to: "2026-06-01" } as const;
    const asking = { changeId: newId(), awardId: world.awardId, proposal: pause, reason: "-", lateReason: null };
    await expect(requestChange(world.owner, { ...asking, shown: {} })).rejects.toMatchObject({
      fields: { "proposal.kind": ["change.notForAward"] },
    });
  });

  it("is tried out with what is known in its fields, and shows what it does", async () => {
    const world = await withCeilings();
    const page = await requestPage(world, "kind=ceiling");
    expect(names(page)).toEqual(
      [0, 1, 2].flatMap((i) => [`proposal.ceilings[${i}].year`, `proposal.ceilings[${i}].fen`]),
    );
    expect(page.chosen?.fields.groups[0]?.fields).toMatchObject([
      { value: "2026" },
      { value: "5000.00", hint: "At least ¥2,000.00: so much is granted." },
    ]);
    const typed = (fen: string) =>
      requestPage(world, `kind=ceiling&proposal.ceilings[0].year=2026&proposal.ceilings[0].fen=${fen}`);
    expect((await typed("1000")).chosen?.errors).toEqual({
      "proposal.ceilings[0].fen": ["change.belowGranted?amount=2000.00"],
    });
    const tried = await typed("2500");
    expect(tried.chosen?.preview).toMatchObject({
      effect: { awards: [{ ceilingBeforeFen: 900_000, ceilingAfterFen: 250_000, totalAfterFen: 200_000 }] },
      sums: { totalFen: -650_000, newDebtFen: 0 },
    });
    expect((await proposalPage(world, "kind=terminate&proposal.on=2027-01-01")).chosen).toMatchObject({
      heard: true,
      preview: { effect: { awards: [{ ceilingAfterFen: 500_000 }] } },
    });
    expect((await proposalPage(world, "kind=terminate&proposal.on=2026-07-01")).chosen).toMatchObject({
      preview: null,
      errors: { "proposal.on": ["change.endsWithYear?start=2026-01-01&next=2027-01-01"] },
    });
  });

  it("annuls a grant, strikes a month of it and grants another in its place", async () => {
    const world = await withCeilings();
    const page = await proposalPage(world, "kind=replace");
    expect(page.chosen?.fields.groups[0]?.fields[0]).toMatchObject({
      options: [{ value: "1", label: "February 2026: ¥2,000.00" }],
    });
    const query = "kind=replace&proposal.annuls=1&proposal.grants[0].month=2026-01&proposal.grants[0].fen=1500";
    expect((await proposalPage(world, query)).chosen?.preview).toMatchObject({ sums: { totalFen: -50_000 } });
    expect(names(await proposalPage(world, "kind=months"))).toEqual(["proposal.strike"]);
    const instead = { kind: "replace", annuls: [1], events: [], grants: [{ month: "2026-01", fen: 150_000 }] } as const;
    const { changeId, approver } = await decided(world, instead);
    const named = "Counts no more February 2026: ¥2,000.00";
    const letter = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: changeId } } });
    const shown = await showAnyLetter(world.owner, letter.id, "en");
    if (shown.about !== "change") throw new Error("another letter");
    expect(words(render(<ChangeLetterPage letter={shown} side="founder" breadcrumbs={[]} />))).toContain(named);
    const { change } = await openChange(approver, changeId);
    const told = [await changePage(change, world.owner.actor, "en"), await changeCasePage(approver, change, "en")];
    expect(told.map(({ words: { details } }) => details[0]?.value)).toEqual(Array(2).fill("February 2026: ¥2,000.00"));
    expect(await ceilingsOf(world)).toEqual([
      { year: 2026, fen: 500_000, grantedFen: 150_000 },
      { year: 2027, fen: 400_000, grantedFen: 0 },
    ]);
  });

  it("is decided as it was shown, and its letter says so in both languages", async () => {
    const world = await withCeilings();
    const { changeId, approver } = await decided(world, other);
    expect(await ceilingsOf(world)).toEqual([
      { year: 2026, fen: 300_000, grantedFen: 200_000 },
      { year: 2027, fen: 700_000, grantedFen: 0 },
    ]);
    const letter = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: changeId } } });
    const page = async (ctx: typeof approver, side: "founder" | "admin", locale: "en" | "zh-CN") => {
      const shown = await showAnyLetter(ctx, letter.id, locale);
      if (shown.about !== "change") throw new Error("another letter");
      return words(render(<ChangeLetterPage letter={shown} side={side} breadcrumbs={[]} />, locale));
    };
    const english = await page(world.owner, "founder", "en");
    expect(english).toContain("Other ceilings Ceiling of 2026 ¥3,000.00 Ceiling of 2027 ¥7,000.00");
    expect(english).toContain("Granted in all ¥2,000.00 as before");
    expect(english).toContain("Ceilings in all ¥10,000.00 before: ¥9,000.00");
    const chinese = await page(approver, "admin", "zh-CN");
    expect(chinese).toContain("上限变更 2026年上限 ¥3,000.00 2027年上限 ¥7,000.00");
    expect(chinese).toContain("上限合计 ¥10,000.00 原为 ¥9,000.00");
  });

  it("grants nothing that the budget does not hold, and ends with what was granted", async () => {
    const world = await withCeilings();
    const dear = { kind: "ceiling", ceilings: [{ year: 2026, fen: 20_000_000 }] } as const;
    await expect(decided(world, dear)).rejects.toMatchObject({ reason: "budgetGone" });
    const query = "kind=ceiling&proposal.ceilings[0].year=2026&proposal.ceilings[0].fen=200000";
    const { chosen } = await proposalPage(await withCeilings(), query);
    if (!chosen?.preview) throw new Error("no preview");
    expect(words(render(<EffectSection view={chosen.preview.effect} side="admin" />))).toMatch(
      /The budget does not cover it .* Budget 2026, City: ¥[0-9,]+\.00 are missing/,
    );
    const early = { kind: "endEarly", on: "2027-01-01" } as const;
    await decided(world, early);
    expect(await ceilingsOf(world)).toEqual([{ year: 2026, fen: 500_000, grantedFen: 200_000 }]);
  });
});
