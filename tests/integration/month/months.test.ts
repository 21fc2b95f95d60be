import { beforeAll, describe, expect, it } from "vitest";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { acceptAllByThemselves } from "~/use-cases/month/accept-by-itself.server";
import { acceptAllMonths } from "~/use-cases/month/accept-all-months.server";
import { holdAward, letAwardGo } from "~/use-cases/month/hold-award.server";
import { acceptMonths, confirmMonths, refuseMonths, takeMonthsBack } from "~/use-cases/month/judge-months.server";
import { lookAtMonths } from "~/use-cases/month/look-at-months.server";
import { answerMonths, reportMonths } from "~/use-cases/month/report-months.server";
import { reportTenantMonths } from "~/use-cases/month/report-tenant-months.server";
import { readTenants } from "~/data/space/tenants.reader.server";
import { asAgreedIn, reportMonth } from "~/use-cases/space/report-month.server";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { as, mailTo, person } from "../application/support/world";
import { useDatabase, write } from "../change/support/world";
import { aMonthWorld, job, monthActs, on, publishCalendars, read, standing } from "./world";

useDatabase();
beforeAll(publishCalendars);

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

const day = "2026-04-01";
const quarter = { claims: { everyMonths: 3, windowDays: 20, missedThatEnd: 2 } };
const first = "2026-01";
const months = ["2026-01", "2026-02", "2026-03"];

describe("a report of the company", () => {
  it("is made, accepted by finance, and stands in the ledger", async () => {
    const { awardId, companyId, owner, finance } = await aMonthWorld(quarter);
    await reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "as agreed" });
    expect(await standing(awardId, first, day)).toMatchObject({
      state: "reported",
      report: { months, side: "company" },
    });
    await acceptMonths(on(finance, day), await read(awardId, first, day));
    expect(await standing(awardId, first, day)).toMatchObject({ state: "confirmed", asked: [] });
    expect(await monthActs(companyId)).toEqual(["approve 2025-12-20", `confirm ${day} ${months.join(" ")}`]);
  });

  it("is not made before the window, nor twice, nor by a stranger, nor by whom the version does not name", async () => {
    const { awardId, owner, atSite } = await aMonthWorld(quarter);
    const early = "2026-03-31";
    await expect(
      reportMonths(on(owner, early), { ...(await read(awardId, first, early)), words: "" }),
    ).rejects.toMatchObject({ message: "month.requirement.monthsAsked" });
    const { operator } = await atSite();
    const asked = { ...(await read(awardId, first, day)), words: "" };
    await expect(reportMonths(on(operator, day), asked)).rejects.toMatchObject({
      message: "month.requirement.reporterNamed",
    });
    const stranger = as((await person("stranger")).userId);
    await expect(reportMonths(on(stranger, day), asked)).rejects.toBeInstanceOf(NotFound);
    await reportMonths(on(owner, day), asked);
    await expect(reportMonths(on(owner, day), asked)).rejects.toBeInstanceOf(StaleVersion);
  });

  it("is for the operator where the version names it, and for an adviser with the right to submit", async () => {
    const { awardId, owner, atSite } = await aMonthWorld({ by: "operator" });
    const { operator } = await atSite();
    const asked = async () => ({ ...(await read(awardId, "2026-01", day)), words: "" });
    await expect(reportMonths(on(owner, day), await asked())).rejects.toBeInstanceOf(Refusal);
    await reportMonths(on(operator, day), await asked());
    expect((await standing(awardId, "2026-01", day)).report?.side).toBe("operator");

    const own = await aMonthWorld();
    const adviserOf = async (rights: readonly ("edit" | "submit")[]) =>
      as((await person("adviser")).userId, {
        mandates: [{ companyId: own.companyId, from: "2026-01-01", until: null, rights, revokedAt: null }],
      });
    const months = { ...(await read(own.awardId, "2026-01", day)), words: "" };
    await expect(reportMonths(on(await adviserOf(["edit"]), day), months)).rejects.toBeInstanceOf(Forbidden);
    await reportMonths(on(await adviserOf(["edit", "submit"]), day), months);
  });

  it("is made of what an operator said of its tenants, where the version names the operator", async () => {
    const { awardId, atSite } = await aMonthWorld({ by: "operator" });
    const { operator } = await atSite();
    expect(await reportTenantMonths(on(operator, day), "2026-03")).toBe(0);
    const tenants = await readTenants(on(operator, day).actor, "2026-03", null);
    const { shown } = asAgreedIn(tenants, "2026-03");
    await reportMonth(on(operator, day), {
      month: "2026-03",
      siteId: null,
      alsoIds: tenants.map(({ id }) => id),
      shown,
    });
    expect(await reportTenantMonths(on(operator, day), "2026-03")).toBe(1);
    expect(await standing(awardId, "2026-03", day)).toMatchObject({ state: "reported", report: { side: "operator" } });
    expect((await standing(awardId, "2026-02", day)).state).toBe("open");
  });

  it("needs the documents that the version asks for", async () => {
    const { awardId, owner } = await aMonthWorld({
      evidence: [{ key: "receipt", name: { en: "Receipt", "zh-CN": "收据" } }],
    });
    await expect(
      reportMonths(on(owner, day), { ...(await read(awardId, "2026-01", day)), words: "" }),
    ).rejects.toMatchObject({ message: "month.requirement.evidenceComplete" });
    const receipt = { awardId, first: "2026-01", requirement: "receipt", fileName: "receipt.pdf", content: bytes() };
    await uploadMonthEvidence(on(owner, day), receipt);
    await expect(uploadMonthEvidence(on(owner, day), { ...receipt, requirement: "other" })).rejects.toBeInstanceOf(
      NotFound,
    );
    await reportMonths(on(owner, day), { ...(await read(awardId, "2026-01", day)), words: "" });
    expect((await standing(awardId, "2026-01", day)).state).toBe("reported");
  });

  it("is refused with a reason, answered, and accepted", async () => {
    const { awardId, owner, finance, email } = await aMonthWorld(quarter);
    await reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "" });
    const reported = await read(awardId, first, day);
    await expect(refuseMonths(on(finance, day), { ...reported, reason: "" })).rejects.toBeInstanceOf(Refusal);
    await refuseMonths(on(finance, day), { ...reported, reason: "no rent was paid in March" });
    const mails = await mailTo(email);
    expect(mails.some(({ kind }) => kind === "month.refused")).toBe(true);
    await answerMonths(on(owner, "2026-04-02"), {
      ...(await read(awardId, first, day)),
      words: "it was, see the receipt",
    });
    expect(await standing(awardId, first, "2026-04-02")).toMatchObject({
      state: "reported",
      report: { answered: true, words: "it was, see the receipt" },
    });
  });

  it("can be answered for the window's days from the refusal on", async () => {
    const { awardId, owner, finance } = await aMonthWorld(quarter);
    const last = "2026-04-28";
    await reportMonths(on(owner, last), { ...(await read(awardId, first, last)), words: "" });
    await refuseMonths(on(finance, "2026-05-06"), { ...(await read(awardId, first, "2026-05-06")), reason: "why" });
    await lookAtMonths(job("2026-06-03"), awardId);
    expect((await standing(awardId, first, "2026-06-03")).state).toBe("refused");
    await lookAtMonths(job("2026-06-04"), awardId);
    expect((await standing(awardId, first, "2026-06-04")).state).toBe("missed");
  });

  it("is accepted by itself after the version's working days, and not a day sooner", async () => {
    const { awardId, owner } = await aMonthWorld({ acceptedAfterDays: 5 });
    await reportMonths(on(owner, day), { ...(await read(awardId, "2026-01", day)), words: "" });
    // 1 April is a Wednesday: the fifth working day after it is the 8th.
    expect(await acceptAllByThemselves(new Date("2026-04-08T02:00:00Z"))).toBe(0);
    expect(await acceptAllByThemselves(new Date("2026-04-09T02:00:00Z"))).toBe(1);
    expect((await standing(awardId, "2026-01", "2026-04-09")).state).toBe("confirmed");
  });
});

describe("finance", () => {
  it("confirms by itself where the version names it, and nowhere else", async () => {
    const own = await aMonthWorld({ by: "finance" });
    await confirmMonths(on(own.finance, day), await read(own.awardId, "2026-01", day));
    expect((await standing(own.awardId, "2026-01", day)).state).toBe("confirmed");
    const other = await aMonthWorld();
    await expect(
      confirmMonths(on(other.finance, day), await read(other.awardId, "2026-01", day)),
    ).rejects.toMatchObject({
      message: "month.requirement.reporterNamed",
    });
    await expect(confirmMonths(on(other.finance, day), await read(own.awardId, "2026-02", day))).rejects.toBeInstanceOf(
      NotFound,
    );
  });

  it("takes back what no run has closed", async () => {
    const { awardId, companyId, owner, finance } = await aMonthWorld(quarter);
    await reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "" });
    await acceptMonths(on(finance, day), await read(awardId, first, day));
    await write(companyId, "2026-04-02", [{ act: "run", run: "R", through: "2026-01" }]);
    await takeMonthsBack(on(finance, "2026-04-03"), { ...(await read(awardId, first, "2026-04-03")), reason: "why" });
    expect(await standing(awardId, first, "2026-04-03")).toMatchObject({
      state: "open",
      asked: ["2026-02", "2026-03"],
    });
    expect((await monthActs(companyId)).at(-1)).toBe("unconfirm 2026-04-03 2026-02 2026-03");
  });

  it("takes back long after the window, and the days begin anew", async () => {
    const { awardId, owner, finance } = await aMonthWorld(quarter);
    await reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "" });
    await acceptMonths(on(finance, day), await read(awardId, first, day));
    await takeMonthsBack(on(finance, "2026-06-01"), { ...(await read(awardId, first, "2026-06-01")), reason: "why" });
    await lookAtMonths(job("2026-06-02"), awardId);
    await reportMonths(on(owner, "2026-06-02"), { ...(await read(awardId, first, "2026-06-02")), words: "" });
    expect(await standing(awardId, first, "2026-06-02")).toMatchObject({ state: "reported", asked: months });
  });

  it("accepts what was reported, not a month that came to the period since", async () => {
    const { awardId, companyId, owner, finance } = await aMonthWorld(quarter);
    const suspended = { type: "suspend", from: "2026-02-01", to: "2026-03-01" } as const;
    await write(companyId, "2026-01-10", [{ act: "decide", award: awardId, events: [suspended] }]);
    await reportMonths(on(owner, day), { ...(await read(awardId, first, day)), words: "" });
    await write(companyId, "2026-04-02", [{ act: "decide", award: awardId, events: [], annuls: [1] }]);
    await acceptMonths(on(finance, "2026-04-03"), await read(awardId, first, "2026-04-03"));
    expect((await monthActs(companyId)).at(-1)).toBe("confirm 2026-04-03 2026-01 2026-03");
    expect(await standing(awardId, first, "2026-04-03")).toMatchObject({ state: "open", asked: ["2026-02"] });
  });

  it("accepts all reports without an exception at one press", async () => {
    const plain = await aMonthWorld(quarter);
    await reportMonths(on(plain.owner, day), { ...(await read(plain.awardId, first, day)), words: "" });
    await holdAward(on(plain.finance, day), { awardId: plain.awardId, reason: "account unclear" });
    expect(await acceptAllMonths(on(plain.finance, day), new Date(`${day}T03:00:00Z`))).toBe(0);
    await letAwardGo(on(plain.finance, day), { awardId: plain.awardId, reason: "account is clear" });
    expect(await acceptAllMonths(on(plain.finance, day), new Date(`${day}T01:00:00Z`))).toBe(0);
    expect(await acceptAllMonths(on(plain.finance, day), new Date(`${day}T03:00:00Z`))).toBe(1);
    expect(await acceptAllMonths(on(plain.finance, day), new Date(`${day}T03:00:00Z`))).toBe(0);
  });
});
