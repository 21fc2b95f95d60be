import { beforeAll, describe, expect, it } from "vitest";
import { readChange } from "~/data/change/change.reader.server";
import { readChanges } from "~/data/change/changes.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { ownSide } from "~/domain/access/sides";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { Locale } from "~/i18n/locale";
import { newId } from "~/platform/ids";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { recommendationPage } from "~/presenters/change/case/shown-step.server";
import { changePage } from "~/presenters/change/change-page.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { OpenChange } from "~/ui/change/case/case-page";
import { FounderChange } from "~/ui/change/change-page";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { returnChange } from "~/use-cases/change/return-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { withdrawProposal } from "~/use-cases/change/withdraw-proposal.server";
import { contentOf } from "~/data/program/content.server";
import { render, words } from "../../unit/ui/render";
import { mailTo } from "../application/support/world";
import {
  anOfficial,
  asked,
  aWorld,
  close,
  effectOn,
  longer,
  pause,
  shownOf,
  stored,
  useDatabase,
  type World,
} from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const waiting = {
  states: ["requested", "proposed"],
  kind: null,
  zoneId: null,
  mine: "waiting",
  sort: "begun",
  order: "desc",
  cursor: null,
} as const;
const reasons = [{ clause: null, words: "One month is enough." }];
const more: ChangeProposal = { kind: "extend", months: 1, amount: null };
const leave: ChangeProposal = { kind: "endEarly", on: "2026-10-01" };
const sooner: ChangeProposal = { kind: "endEarly", on: "2026-02-01" };

async function otherwise(world: World, [was, proposal]: readonly [ChangeProposal, ChangeProposal] = [longer, more]) {
  const changeId = await asked(world, was);
  const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
  const shown = await shownOf(world, proposal);
  await takeUpRequest(reviewer, { changeId, version: 1, outcome: "approve", reasons, proposal, shown });
  return { changeId, reviewer, approver: await anOfficial("approver", world.zoneId, changeId) };
}

const inOffice = async (ctx: Parameters<typeof openChange>[0], changeId: string, locale: Locale = "en") => {
  const { change } = await openChange(ctx, changeId);
  return words(render(<OpenChange page={await changeCasePage(ctx, change, locale)} />, locale));
};
const atCompany = async ({ owner }: World, changeId: string, locale: Locale = "en") => {
  const change = await readChange(ownSide(owner.actor), changeId);
  if (!change) throw new Error("not there");
  return words(render(<FounderChange page={await changePage(change, ownSide(owner.actor), locale)} />, locale));
};
const letterOf = async (world: World, changeId: string, locale: Locale = "en") => {
  const letter = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: changeId } } });
  const shown = await showAnyLetter(world.owner, letter.id, locale);
  if (shown.about !== "change") throw new Error("another letter");
  return words(render(<ChangeLetterPage letter={shown} side="founder" breadcrumbs={[]} />, locale));
};

describe("a request that is taken up on other terms than were asked for", () => {
  it("keeps what was asked, tells the company, and shows both on both sides and in the letter", async () => {
    const world = await aWorld();
    const { changeId, approver, reviewer } = await otherwise(world);
    expect(await stored(changeId)).toMatchObject({
      state: "proposed",
      asked: longer,
      proposal: more,
      effect: await effectOn(world, more),
    });
    expect((await mailTo(world.email)).map(({ kind }) => kind)).toEqual(["change.received", "change.otherTerms"]);
    const office = await inOffice(approver, changeId);
    expect(office).toContain("海风 asks: Extension by 2 months");
    expect(office).toContain("Proposed instead: Extension by 1 month");
    const company = await atCompany(world, changeId);
    expect(company).toContain("The office proposes other terms than you asked for Extension by 1 month");
    expect(company).toContain("What was asked for Extension by 2 months");
    expect(await atCompany(world, changeId, "zh-CN")).toContain("经办部门提出了与申请不同的变更内容");
    expect((await openChange(reviewer, changeId)).change.asked).toEqual(longer);

    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, more) });
    const letter = await letterOf(world, changeId);
    expect(letter).toContain("What was decided Extension by 1 month");
    expect(letter).toContain("What the company asked for Extension by 2 months");
    expect(await letterOf(world, changeId, "zh-CN")).toContain("企业申请的内容");
  });

  it("is refused with a letter that names what was asked for, and what was proposed instead", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world);
    await refuseChange(approver, { changeId, version: 2, reasons: [{ clause: null, words: "Neither." }] });
    const letter = await letterOf(world, changeId);
    expect(letter).toContain("What the office proposed instead Extension by 1 month");
    expect(letter).toContain("What the company asked for Extension by 2 months");
  });

  it("says nothing of other terms where it is as asked, or reads the same", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world, [longer, { amount: null, months: 2, kind: "extend" }]);
    expect((await mailTo(world.email)).map(({ kind }) => kind)).toEqual(["change.received"]);
    expect(await inOffice(approver, changeId)).not.toContain("Proposed instead");
    expect(await atCompany(world, changeId)).not.toContain("other terms");
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, longer) });
    expect(await letterOf(world, changeId)).not.toContain("What the company asked for");
  });

  it("is not recommended against at once, and stays of its kind; nothing happens then", async () => {
    const world = await aWorld();
    const changeId = await asked(world, longer);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const take = async (outcome: "approve" | "reject", proposal: ChangeProposal) =>
      takeUpRequest(reviewer, {
        changeId,
        version: 1,
        outcome,
        reasons,
        proposal,
        shown: await shownOf(world, proposal),
      });
    await expect(take("reject", more)).rejects.toMatchObject({ fields: { outcome: ["change.otherRejected"] } });
    await expect(take("approve", pause)).rejects.toMatchObject({ reason: "change.otherKind" });
    expect(await stored(changeId)).toMatchObject({ state: "requested", proposal: longer, version: 1 });
    await take("reject", longer);
    expect(await stored(changeId)).toMatchObject({ state: "proposed", proposal: longer });
  });

  it.each(["returned", "given up"])("is what was asked for again once it is %s, with its effect", async (how) => {
    const world = await aWorld();
    const { changeId, approver, reviewer } = await otherwise(world);
    const read = { changeId, version: 2, reason: "Not so." };
    await (how === "returned" ? returnChange(approver, read) : withdrawProposal(reviewer, read));
    expect(await stored(changeId)).toMatchObject({
      state: "requested",
      asked: longer,
      proposal: longer,
      effect: await effectOn(world, longer),
    });
    expect(await atCompany(world, changeId)).not.toContain("other terms");
  });

  it("goes back without an effect where what was asked is not possible any more", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world, [leave, { kind: "endEarly", on: "2026-11-01" }]);
    const others = await otherwise(world, [longer, more]);
    await prisma().change.update({
      where: { id: others.changeId },
      data: { proposal: { kind: "terminate", on: "2026-09-01" } },
    });
    const ends: ChangeProposal = { kind: "terminate", on: "2026-09-01" };
    await prisma().change.update({ where: { id: others.changeId }, data: { kind: "terminate" } });
    const hearing = { id: newId(), changeId: others.changeId, announcedBy: approver.actor.userId };
    const at = new Date("2026-03-09T02:00:00Z");
    await prisma().changeHearing.create({
      data: { ...hearing, announcedAt: at, endedAt: at, dueOn: at, dueProvisional: false },
    });
    await approveChange(others.approver, { changeId: others.changeId, version: 2, shown: await shownOf(world, ends) });
    await returnChange(approver, { changeId, version: 2, reason: "See above." });
    expect(await stored(changeId)).toMatchObject({ state: "requested", proposal: leave, effect: null });
    expect(await inOffice(approver, changeId)).toContain("no longer possible");
  });

  it("is put to the company first where the other terms take something; what it asked for itself never is", async () => {
    const world = await aWorld();
    await close(world.companyId, world.awardId, "2026-02");
    const { changeId, approver, reviewer } = await otherwise(world, [leave, sooner]);
    const shown = await shownOf(world, sooner);
    await expect(approveChange(approver, { changeId, version: 2, shown })).rejects.toMatchObject({
      reason: "change.requirement.companyHeard",
    });
    const waitsFor = async (ctx: typeof reviewer) => (await readChanges(ctx.actor, waiting)).rows.map(({ id }) => id);
    expect([await waitsFor(reviewer), await waitsFor(approver)]).toEqual([[changeId], []]);
    await announceChange(reviewer, { changeId, version: 2 });
    await answerHearing(world.owner, { changeId, version: 3, answer: "October, as we asked." });
    expect([await waitsFor(reviewer), await waitsFor(approver)]).toEqual([[], [changeId]]);
    await approveChange(approver, { changeId, version: 4, shown });
    expect((await stored(changeId)).state).toBe("decided");
  });

  it("is tried out on the page of the recommendation, with what was asked in its fields", async () => {
    const world = await aWorld();
    const changeId = await asked(world, leave);
    const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
    const { change } = await openChange(reviewer, changeId);
    const content = await contentOf(change.versionId);
    const at = (query: string) =>
      recommendationPage(reviewer, { change, content, search: new URLSearchParams(query) }, "en");
    const opened = await at("");
    expect(opened).toMatchObject({
      heard: false,
      words: { asked: { title: expect.stringContaining("30 September") }, proposed: null },
    });
    expect(opened.form?.fields.groups[0]?.fields[0]).toMatchObject({ name: "proposal.on", value: "2026-10-01" });
    expect(opened.form?.kinds).toEqual([]);
    const tried = await at("kind=terminate&proposal.on=2026-02-01&tried=1");
    expect(tried).toMatchObject({
      heard: true,
      words: { proposed: { title: expect.stringContaining("31 January") } },
      form: { kind: "endEarly" },
    });
    const wrong = await at("proposal.on=2020-01-01");
    expect(wrong).toMatchObject({
      hidden: null,
      form: { errors: { "proposal.on": [expect.stringContaining("change.beforeAward")] } },
    });
  });
});

it("a report is taken up as something else than it came to, which officials read beside it and the company never", async () => {
  const world = await aWorld();
  const manager = await anOfficial("manager", world.zoneId);
  const report = { what: "vacant", since: "2026-02-01" } as const;
  const given = { changeId: newId(), awardId: world.awardId, report, words: "Empty" };
  const changeId = await reportChange(manager, given);
  const reviewer = await anOfficial("reviewer", world.zoneId, changeId);
  const shown = await shownOf(world, pause);
  await takeUpReport(reviewer, { changeId, version: 1, proposal: pause, reason: "Under repair.", shown });
  const came = { kind: "terminate", on: "2026-02-01" };
  expect(await stored(changeId)).toMatchObject({ asked: came, proposal: pause, kind: "suspend" });
  expect(await inOffice(reviewer, changeId)).toContain("Proposed instead: Pause from 1 May 2026 to 31 May 2026");
  await announceChange(reviewer, { changeId, version: 2 }).catch(() => undefined);
  const approver = await anOfficial("approver", world.zoneId, changeId);
  const { version } = await stored(changeId);
  await approveChange(approver, { changeId, version, shown });
  expect((await readChange(ownSide(world.owner.actor), changeId))?.asked).toBeNull();
  expect(await letterOf(world, changeId)).not.toContain("asked for");
});

it("what was asked for never changes", async () => {
  const world = await aWorld();
  const id = await asked(world);
  await expect(rows(`UPDATE change SET asked = '{}' WHERE id = $1`, [id])).rejects.toThrow(
    "what was asked for never changes",
  );
});
