import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { lapseOverdueCorrections } from "~/use-cases/review/lapse-overdue-corrections.server";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { announceMissingCalendars } from "~/use-cases/city/announce-missing-calendars.server";
import { publishCalendar } from "~/use-cases/city/publish-calendar.server";
import { contextOf, lastMail, person, useDatabase } from "../access/people";
import { stored } from "../application/support/application";
import { city } from "../application/support/program";
import { official, on, read, submitted } from "../review/support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const admin = async (email: string) =>
  contextOf(await person(email, ["admin"]), ["admin"], new Date("2026-12-29T01:00:00Z"));
const points = [{ target: "general", message: "Please sign the last page" }];
const notice = {
  year: 2027,
  source: "Notice 7",
  text: "元旦：1月1日（周五）至5日（周二）放假调休，共5天。",
  version: 0,
};
const due = async (id: string) => {
  const { state, dueOn, dueProvisional } = await stored(id);
  return [state, dueOn?.toISOString().slice(0, 10), dueProvisional];
};

describe("the holiday calendar of a year", () => {
  it("is announced as missing three months ahead, once", async () => {
    const email = "told@example.cn";
    await person(email, ["admin"]);
    expect(await announceMissingCalendars(new Date("2026-09-30T15:00:00Z"))).toEqual([]);
    expect(await announceMissingCalendars(new Date("2026-09-30T16:30:00Z"))).toEqual([2027]);
    expect((await lastMail(email)).kind).toBe("city.calendarMissing");
    expect(await announceMissingCalendars(new Date("2026-12-01T01:00:00Z"))).toEqual([]);
    expect(await prisma().outboxMessage.count({ where: { kind: "city.calendarMissing", email } })).toBe(1);
  });

  it("makes provisional deadlines final, with the requests that hang on them, and moves none to an earlier day", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    await requestCorrections(on(intake.ctx, "2026-12-28"), { ...(await read(applicationId)), points });
    expect(await due(applicationId)).toEqual(["correction", "2027-01-11", true]);
    const ctx = { ...(await admin("first@example.cn")), today: "2026-12-29" };
    expect(await publishCalendar(ctx, notice)).toEqual({ settled: 1, moved: 1 });
    expect(await due(applicationId)).toEqual(["correction", "2027-01-14", false]);
    const request = await prisma().correctionRequest.findFirstOrThrow({ where: { caseId: applicationId } });
    expect(request).toMatchObject({ dueOn: new Date("2027-01-14"), dueProvisional: false });
    const entry = await prisma().auditEntry.findFirstOrThrow({ where: { action: "calendar.publish" } });
    expect(entry.data).toMatchObject({ version: 1, notice: "Notice 7", workdays: [], settled: 1, moved: 1 });

    const earlier = { ...notice, text: "2027-01-01 off", version: 1 };
    expect(await publishCalendar(ctx, earlier)).toEqual({ settled: 0, moved: 0 });
    expect(await due(applicationId)).toEqual(["correction", "2027-01-14", false]);
    await lapseOverdueCorrections(new Date("2027-01-14T01:00:00Z"));
    expect(await due(applicationId)).toEqual(["correction", "2027-01-14", false]);
    await lapseOverdueCorrections(new Date("2027-01-15T01:00:00Z"));
    expect((await stored(applicationId)).state).toBe("lapsed");
  });

  it("is refused with a problem, where somebody published it meanwhile, and to whoever is no administrator", async () => {
    const ctx = await admin("second@example.cn");
    const other = { ...notice, year: 2031, text: "2031-01-01 off" };
    await expect(publishCalendar(ctx, { ...other, text: "2030-01-01 off" })).rejects.toMatchObject({
      fields: { text: ["city.calendarProblems?count=1"] },
    });
    const results = await Promise.allSettled([publishCalendar(ctx, other), publishCalendar(ctx, other)]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ name: "StaleVersion", current: { year: 2031, version: 1 } });
    const intake = await official("intake", zones.highTech);
    await expect(publishCalendar(intake.ctx, other)).rejects.toMatchObject({ name: "NotFound" });
  });
});
