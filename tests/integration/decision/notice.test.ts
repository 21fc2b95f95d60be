import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { endDueNotices } from "~/use-cases/decision/end-due-notices.server";
import { useDatabase } from "./recommended-case";
import { announced } from "./support/announced";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["endNotice"]);

/** A year of plain weeks; what is read of calendars is kept for a minute, so the clock moves on. */
async function publishCalendar(year: number) {
  await prisma().workingCalendar.create({ data: { year, source: "test", holidays: [], workdays: [] } });
  vi.setSystemTime(Date.now() + 61_000);
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await publishCalendar(2026);
});
afterAll(() => vi.useRealTimers());

/** The job as it runs in the morning of a day. */
const runOn = (day: string) => endDueNotices(new Date(`${day}T01:00:00Z`));

const application = (id: string) => prisma().application.findUniqueOrThrow({ where: { id } });

describe("a public notice", () => {
  it("lasts its working days; then the award takes effect, on record and told to the founder's side", async () => {
    const { id, awardId, ownerId } = await announced();
    expect((await application(id)).dueOn?.toISOString().slice(0, 10)).toBe("2026-03-09");
    await runOn("2026-03-09");
    expect(await application(id)).toMatchObject({ state: "notice" });
    await runOn("2026-03-10");
    expect(await application(id)).toMatchObject({ state: "effective", dueOn: null });
    const award = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
    expect(award).toMatchObject({ effectiveAt: new Date("2026-03-10T01:00:00Z"), version: 2 });
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: id, action: "application.endNotice" },
    });
    expect(entry).toMatchObject({ actorId: null, data: { awardId, furtherAwardIds: [], dueOn: "2026-03-09" } });
    const mail = { userId: ownerId, kind: "application.effective" };
    expect(await prisma().outboxMessage.count({ where: mail })).toBe(1);
    expect(await runOn("2026-03-11")).toBe(0);
  });

  it("does not end for a company without its code until the code is there", async () => {
    const { id, companyId } = await announced(null);
    await runOn("2026-03-10");
    expect(await application(id)).toMatchObject({ state: "notice" });
    await prisma().company.update({ where: { id: companyId }, data: { code: "91210213MA0DEM03X0" } });
    expect(await runOn("2026-03-12")).toBe(1);
    expect(await application(id)).toMatchObject({ state: "effective" });
  });

  it("never ends on a provisional date; once the calendar is there, not before the day that was announced", async () => {
    const yearEnd = { today: "2026-12-30", now: new Date("2026-12-30T02:00:00Z") };
    const { id } = await announced("91210212MA0DEM048H", yearEnd);
    expect(await application(id)).toMatchObject({ dueOn: new Date("2027-01-06"), dueProvisional: true });
    expect(await runOn("2027-01-20")).toBe(0);
    await publishCalendar(2027);
    await prisma().application.update({ where: { id }, data: { dueOn: new Date("2027-01-08") } });
    expect(await runOn("2027-01-08")).toBe(0);
    expect(await runOn("2027-01-09")).toBe(1);
  });
});
