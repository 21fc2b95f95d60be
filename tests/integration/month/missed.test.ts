import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, Refusal } from "~/platform/errors";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { holdAward, letAwardGo } from "~/use-cases/month/hold-award.server";
import { allowLateMonths } from "~/use-cases/month/judge-months.server";
import { lookAtAllMonths, lookAtMonths } from "~/use-cases/month/look-at-months.server";
import { reportMonths } from "~/use-cases/month/report-months.server";
import { mailTo } from "../application/support/world";
import { anOfficial, useDatabase } from "../change/support/world";
import { aMonthWorld, job, monthActs, on, publishCalendars, read, standing } from "./world";

useDatabase();
beforeAll(publishCalendars);

const day = "2026-04-01";
const quarter = { claims: { everyMonths: 3, windowDays: 20, missedThatEnd: 2 } };
const first = "2026-01";
const months = ["2026-01", "2026-02", "2026-03"];

describe("a missed claim", () => {
  it("lapses the day after its window, is counted, and is given back by an approver", async () => {
    const { awardId, companyId, owner, finance, approver, email, zoneId } = await aMonthWorld(quarter);
    const reviewer = await anOfficial("reviewer", zoneId);
    expect(await lookAtMonths(job("2026-04-28"), awardId)).toBe(false);
    expect(await lookAtMonths(job("2026-04-29"), awardId)).toBe(true);
    expect(await lookAtMonths(job("2026-04-29"), awardId)).toBe(false);
    expect(await standing(awardId, first, "2026-04-29")).toMatchObject({ state: "missed", asked: [] });
    expect((await mailTo(email)).filter(({ kind }) => kind === "month.missed")).toHaveLength(1);
    await expect(
      reportMonths(on(owner, "2026-04-30"), { ...(await read(awardId, first, "2026-04-30")), words: "" }),
    ).rejects.toBeInstanceOf(Refusal);
    const late = { ...(await read(awardId, first, "2026-05-06")), reason: "the office was closed" };
    await expect(allowLateMonths(on(finance, "2026-05-06"), late)).rejects.toBeInstanceOf(Forbidden);
    await allowLateMonths(on(approver, "2026-05-06"), late);
    expect(await standing(awardId, first, "2026-05-06")).toMatchObject({
      state: "open",
      asked: months,
      period: { window: { opensOn: "2026-05-06" } },
    });
    await reportMonths(on(owner, "2026-05-07"), { ...(await read(awardId, first, "2026-05-07")), words: "" });
    await lookAtMonths(job("2026-07-29"), awardId);
    expect(await standing(awardId, "2026-04", "2026-07-29")).toMatchObject({ state: "missed" });
    const { email: official } = await prisma().user.findUniqueOrThrow({ where: { id: reviewer.actor.userId } });
    expect((await mailTo(official)).filter(({ kind }) => kind === "month.missedEnds")).toHaveLength(0);
    await lookAtMonths(job("2026-10-29"), awardId);
    expect((await mailTo(official)).filter(({ kind }) => kind === "month.missedEnds")).toHaveLength(1);
    expect((await monthActs(companyId)).filter((act) => act.startsWith("lapse"))).toHaveLength(3);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("is found by the clock alone, which acts set back", async () => {
    const { awardId, finance } = await aMonthWorld(quarter);
    await lookAtAllMonths(new Date("2026-02-02T02:00:00Z"));
    const clock = () => prisma().monthClock.findUniqueOrThrow({ where: { awardId } });
    expect((await clock()).lookOn).toEqual(new Date("2026-03-01"));
    await lookAtAllMonths(new Date("2026-04-02T02:00:00Z"));
    expect((await clock()).lookOn).toEqual(new Date("2026-04-29"));
    await holdAward(on(finance, "2026-04-02"), { awardId, reason: "why" });
    expect((await clock()).lookOn).toEqual(new Date("2026-04-29"));
    await lookAtAllMonths(new Date("2026-04-29T02:00:00Z"));
    expect((await standing(awardId, first, "2026-04-29")).state).toBe("missed");
  });
});

describe("after the end", () => {
  it("what nobody confirmed lapses, without claims and when it was reported too", async () => {
    const { awardId, companyId, owner } = await aMonthWorld();
    await reportMonths(on(owner, day), { ...(await read(awardId, "2026-02", day)), words: "" });
    expect(await lookAtMonths(job("2026-12-31"), awardId)).toBe(false);
    // The sixtieth weekday from 1 January 2027 on is 25 March.
    expect(await lookAtMonths(job("2027-03-25"), awardId)).toBe(false);
    expect(await lookAtMonths(job("2027-03-26"), awardId)).toBe(true);
    expect((await standing(awardId, "2026-02", "2027-03-26")).state).toBe("missed");
    expect((await monthActs(companyId)).filter((act) => act.startsWith("lapse"))).toHaveLength(12);
    expect((await prisma().monthClock.findUniqueOrThrow({ where: { awardId } })).lookOn).toBeNull();
  });
});

describe("a hold", () => {
  it("is an official's act with a reason that the company is told", async () => {
    const { awardId, companyId, finance, approver, owner, email } = await aMonthWorld();
    await expect(holdAward(on(owner, day), { awardId, reason: "x" })).rejects.toBeInstanceOf(Forbidden);
    await expect(holdAward(on(finance, day), { awardId, reason: "" })).rejects.toBeInstanceOf(Refusal);
    await holdAward(on(finance, day), { awardId, reason: "the account is looked into" });
    await expect(holdAward(on(approver, day), { awardId, reason: "again" })).rejects.toBeInstanceOf(Refusal);
    await letAwardGo(on(approver, day), { awardId, reason: "done" });
    expect((await mailTo(email)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["award.held", "award.letGo"]),
    );
    expect((await monthActs(companyId)).slice(-2)).toEqual([`hold ${day}`, `release ${day}`]);
  });
});
