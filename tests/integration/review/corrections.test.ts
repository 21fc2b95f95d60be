import { beforeAll, describe, expect, it, vi } from "vitest";
import { readCaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { Forbidden } from "~/platform/errors";
import { suggestionsToSend } from "~/presenters/review/missing.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { lapseOverdueCorrections } from "~/use-cases/review/lapse-overdue-corrections.server";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { resubmitApplication } from "~/use-cases/application/resubmit-application.server";
import { steps, stored } from "../application/support/application";
import { city } from "../application/support/program";
import { mailTo, useDatabase } from "../application/support/world";
import { audited, clockOf, inReview, official, on, read, submitted } from "./support/case";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["requestCorrections", "lapse"]);
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const points = [
  { target: "question:landlord", message: "Who is the landlord?" },
  { target: "document:licence", message: "The stamp cannot be read" },
  { target: "general", message: "Please sign the last page" },
];

const dueOf = async (id: string) => (await stored(id)).dueOn?.toISOString().slice(0, 10);

async function answerAll(found: { ctx: Parameters<typeof on>[0]; applicationId: string }, day: string): Promise<void> {
  const items = await prisma().correctionItem.findMany({ where: { request: { caseId: found.applicationId } } });
  const answers = Object.fromEntries(items.map(({ id }) => [id, "Done"]));
  await resubmitApplication(on(found.ctx, day), {
    ...(await read(found.applicationId)),
    answers,
    stands: Object.keys(answers),
  });
}

describe("corrections", () => {
  it("are asked for all at once; the office's clock stops and the company's begins", async () => {
    const { applicationId, intake, email } = await submitted(zones.highTech);
    await requestCorrections(intake.ctx, { ...(await read(applicationId)), points });
    expect(await stored(applicationId)).toMatchObject({ state: "correction", dueProvisional: false });
    expect(await dueOf(applicationId)).toBe("2026-03-23");
    const request = await prisma().correctionRequest.findFirstOrThrow({
      where: { caseId: applicationId },
      include: { items: { orderBy: { position: "asc" } } },
    });
    expect(request.items.map(({ target, message }) => ({ target, message }))).toEqual(points);
    expect(await audited(applicationId)).toContain("application.requestCorrections");
    const mail = (await mailTo(email)).find(({ kind }) => kind === "application.correctionsRequested");
    expect(mail?.text).toContain("points: 3");
  });

  it("stop the clock of the review: it goes on with the days that were left", async () => {
    const found = await inReview(zones.highTech);
    const { applicationId, intake, reviewer } = found;
    expect(await dueOf(applicationId)).toBe("2026-03-30");
    // Four of fifteen working days are spent on Friday 13 March.
    await requestCorrections(on(reviewer.ctx, "2026-03-13"), { ...(await read(applicationId)), points });
    await answerAll(found, "2026-03-20");
    await acceptApplication(on(intake.ctx, "2026-03-23"), { ...(await read(applicationId)), seen: [] });
    expect(await stored(applicationId)).toMatchObject({ state: "review" });
    // Eleven working days after Monday 23 March.
    expect(await dueOf(applicationId)).toBe("2026-04-07");
    expect(await clockOf(intake.ctx.actor, applicationId)).toEqual({ spent: 4, allowed: 15 });
    expect(await steps(applicationId)).toEqual([
      "begin",
      "submit",
      "accept",
      "requestCorrections",
      "resubmit",
      "accept",
    ]);
  });

  it("stop the clock of intake too, and the case says how much of it was used before", async () => {
    const found = await submitted(zones.highTech);
    const { applicationId, intake } = found;
    expect(await clockOf(intake.ctx.actor, applicationId)).toBeNull();
    // Two of five working days are spent on Wednesday 11 March.
    await requestCorrections(on(intake.ctx, "2026-03-11"), { ...(await read(applicationId)), points });
    expect(await clockOf(intake.ctx.actor, applicationId)).toBeNull();
    await answerAll(found, "2026-03-20");
    expect(await dueOf(applicationId)).toBe("2026-03-25");
    expect(await clockOf(intake.ctx.actor, applicationId)).toEqual({ spent: 2, allowed: 5 });
  });

  it("need at least one point, each about something the program knows", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    const none = requestCorrections(intake.ctx, { ...(await read(applicationId)), points: [] });
    await expect(none).rejects.toMatchObject({ fields: { points: ["requirement.missingListed"] } });
    const unknown = [{ target: "question:nothing", message: "What?" }];
    const refused = requestCorrections(intake.ctx, { ...(await read(applicationId)), points: unknown });
    await expect(refused).rejects.toMatchObject({ reason: "invalid" });
  });

  it("are for intake and reviewer, not for approver and auditor", async () => {
    const { applicationId } = await submitted(zones.highTech);
    for (const role of ["approver", "auditor", "finance"] as const) {
      const { ctx } = await official(role, zones.highTech);
      const refused = requestCorrections(ctx, { ...(await read(applicationId)), points });
      await expect(refused).rejects.toThrow(Forbidden);
    }
  });
});

describe("what the machine suggests to correct", () => {
  /** A case without its licence, as an officer who reads `officer` is shown what to ask of a founder who reads `founder`. */
  async function suggested(founder: string, officer: "en" | "zh-CN") {
    const { applicationId, intake, userId } = await submitted(zones.highTech);
    await prisma().user.update({ where: { id: userId }, data: { locale: founder } });
    await prisma().document.updateMany({ where: { caseId: applicationId }, data: { removedAt: new Date() } });
    const head = await readCaseHead(intake.ctx.actor, applicationId);
    if (!head) throw new Error("not there");
    const records = await readCaseRecords(intake.ctx.actor, head);
    return suggestionsToSend(head, await contentOf(head.versionId), records, await reviewVoice(officer));
  }
  const english = "Please upload: Business licence.";
  const chinese = "请上传：Business licence。";

  it.each([
    ["en", "en", "en", english, null],
    ["zh-CN", "en", "zh-CN", chinese, english],
    ["en", "zh-CN", "en", english, chinese],
    ["zh-CN", "zh-CN", "zh-CN", chinese, null],
    // Texts in Japanese are not complete: such a founder reads English.
    ["ja", "zh-CN", "en", english, chinese],
  ] as const)("is worded for a founder of %s, and shown to an officer of %s", async (founder, officer, ...expected) => {
    const [language, message, inOwn] = expected;
    expect(await suggested(founder, officer)).toEqual({
      language,
      suggestions: [{ target: "document:licence", message, inOwn }],
    });
  });
});

describe("an application whose corrections were not answered", () => {
  /** Five past midnight in the city. */
  const job = (day: string) => new Date(new Date(`${day}T00:05:00Z`).getTime() - 8 * 3_600_000);

  it("lapses the day after the last day, once, and the company is told", async () => {
    const { applicationId, intake, email } = await submitted(zones.highTech);
    await requestCorrections(intake.ctx, { ...(await read(applicationId)), points });
    await lapseOverdueCorrections(job("2026-03-23"));
    expect(await stored(applicationId)).toMatchObject({ state: "correction" });
    expect(await lapseOverdueCorrections(job("2026-03-24"))).toBeGreaterThan(0);
    expect(await stored(applicationId)).toMatchObject({ state: "lapsed", dueOn: null });
    expect(await lapseOverdueCorrections(job("2026-03-24"))).toBe(0);
    expect(await audited(applicationId)).toContain("application.lapse");
    expect((await mailTo(email)).at(-1)?.kind).toBe("application.lapsed");
  });

  it("does not lapse on a provisional date; once the calendar is there, the date that was told holds at least", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    const late = on(intake.ctx, "2026-12-28");
    await requestCorrections(late, { ...(await read(applicationId)), points });
    expect(await stored(applicationId)).toMatchObject({ dueProvisional: true });
    expect(await dueOf(applicationId)).toBe("2027-01-11");
    await lapseOverdueCorrections(job("2027-02-01"));
    expect(await stored(applicationId)).toMatchObject({ state: "correction", dueProvisional: true });
    const holidays = ["2027-01-04", "2027-01-05"].map((day) => new Date(`${day}T00:00:00Z`));
    await prisma().workingCalendar.create({ data: { year: 2027, source: "test", holidays, workdays: [] } });
    // The calendar is read again after a minute.
    const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 61_000);
    await lapseOverdueCorrections(job("2027-01-12"));
    expect(await stored(applicationId)).toMatchObject({ state: "correction", dueProvisional: false });
    expect(await dueOf(applicationId)).toBe("2027-01-13");
    await lapseOverdueCorrections(job("2027-01-14"));
    clock.mockRestore();
    expect(await stored(applicationId)).toMatchObject({ state: "lapsed" });
  });
});
