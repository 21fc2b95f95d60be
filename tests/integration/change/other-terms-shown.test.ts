import { beforeAll, describe, expect, it } from "vitest";
import { readChange } from "~/data/change/change.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { ownSide } from "~/domain/access/sides";
import { newId } from "~/platform/ids";
import { recommendationPage } from "~/presenters/change/case/shown-step.server";
import { announceChange } from "~/use-cases/change/announce-change.server";
import { answerHearing } from "~/use-cases/change/answer-hearing.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { reportChange } from "~/use-cases/change/report-change.server";
import { takeUpReport } from "~/use-cases/change/take-up-report.server";
import { mailTo } from "../application/support/world";
import { atCompany, inOffice, leave, letterOf, more, otherwise, reasons, sooner } from "./support/other-terms";
import { anOfficial, asked, aWorld, effectOn, longer, pause, shownOf, stored, useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

describe("other terms than were asked for are shown", () => {
  it("to the company, which is told, on both sides beside what was asked, and in the letter", async () => {
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
    expect(office).toContain("海风 asked for: Extension by 2 months");
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
    expect(letter).toContain("Why the office gives other terms One month is enough.");
    expect(letter).not.toContain("when it was heard");
    expect(await letterOf(world, changeId, "zh-CN")).toContain("企业申请的内容");
  });

  it("in the letters of the hearing and of the decision with why, and in this with what the company answered", async () => {
    const world = await aWorld();
    const { changeId, approver, reviewer } = await otherwise(world, [leave, sooner]);
    await announceChange(reviewer, { changeId, version: 2 });
    const heard = await prisma().letter.findFirstOrThrow({ where: { hearing: { changeId } } });
    expect(heard.basis).toMatchObject({ grounds: { otherTerms: reasons, heard: null } });
    await answerHearing(world.owner, { changeId, version: 3, answer: "October, as we asked." });
    await approveChange(approver, { changeId, version: 4, shown: await shownOf(world, sooner) });
    const letter = await letterOf(world, changeId);
    expect(letter).toContain("Why the office gives other terms One month is enough.");
    expect(letter).toContain("What the company answered when it was heard October, as we asked.");
    expect(await letterOf(world, changeId, "zh-CN")).toContain("企业的陈述申辩意见 October, as we asked.");
  });

  it("in the letter of a refusal, which names what was asked for, and what was proposed instead", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world);
    await refuseChange(approver, { changeId, version: 2, reasons: [{ clause: null, words: "Neither." }] });
    const letter = await letterOf(world, changeId);
    expect(letter).toContain("What the office proposed instead Extension by 1 month");
    expect(letter).toContain("What the company asked for Extension by 2 months");
  });

  it("nowhere where they are what was asked, or read the same", async () => {
    const world = await aWorld();
    const { changeId, approver } = await otherwise(world, [longer, { amount: null, months: 2, kind: "extend" }]);
    expect((await mailTo(world.email)).map(({ kind }) => kind)).toEqual(["change.received"]);
    expect(await inOffice(approver, changeId)).not.toContain("Proposed instead");
    expect(await atCompany(world, changeId)).not.toContain("other terms");
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, longer) });
    expect(await letterOf(world, changeId)).not.toContain("What the company asked for");
    expect(await letterOf(world, changeId)).not.toContain("One month is enough");
  });

  it("as they are tried out on the page of the recommendation, with what was asked in its fields", async () => {
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
