import { beforeAll, describe, expect, it } from "vitest";
import { insertAward } from "~/data/award/award.server";
import { postToBudget } from "~/data/budget/budget.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { projectCompany } from "~/data/ledger/projection.server";
import { occupy } from "~/data/space/occupancy.server";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { aDraft, steps, stored, submit } from "./support/application";
import { aCompany } from "./support/company";
import { city } from "./support/program";
import { audited, mailTo, member, now, person, useDatabase } from "./support/world";
import { keepsHistoryAndLog } from "../../support/history-and-log";
import { appropriated } from "../../support/budget-money";
import { letFor } from "../../support/unit-rents";

useDatabase();
keepsHistoryAndLog(["begin", "submit", "withdraw"]);
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

describe("withdrawing", () => {
  it("ends an application for good, and lets the company apply again", async () => {
    const { ctx, applicationId, email } = await aDraft();
    await submit(ctx, applicationId);
    await withdrawApplication(ctx, { applicationId, version: 2 });
    expect(await stored(applicationId)).toMatchObject({ state: "withdrawn", dueOn: null, version: 3 });
    expect(await steps(applicationId)).toEqual(["begin", "submit", "withdraw"]);
    expect((await audited(applicationId)).at(-1)).toBe("application.withdraw");
    expect((await mailTo(email)).at(-1)?.kind).toBe("application.withdrawn");
    const again = withdrawApplication(ctx, { applicationId, version: 3 });
    await expect(again).rejects.toMatchObject({ reason: "wrongState" });
  });

  it("of a draft tells nobody", async () => {
    const { ctx, applicationId, email } = await aDraft();
    await withdrawApplication(ctx, { applicationId, version: 1 });
    expect((await mailTo(email)).filter(({ kind }) => kind.startsWith("application."))).toEqual([]);
  });

  it("is the owner's alone, and refused when the application has moved on", async () => {
    const { ctx, applicationId, companyId } = await aDraft();
    const helper = await person("helper");
    const input = { applicationId, version: 1 };
    await expect(withdrawApplication(member(helper.userId, companyId), input)).rejects.toBeInstanceOf(Forbidden);
    const other = await aCompany();
    await expect(withdrawApplication(other.ctx, input)).rejects.toBeInstanceOf(NotFound);
    await submit(ctx, applicationId);
    await expect(withdrawApplication(ctx, input)).rejects.toBeInstanceOf(StaleVersion);
  });

  it("during the notice gives budget and unit back", async () => {
    const { ctx, applicationId, companyId, userId } = await aDraft();
    await submit(ctx, applicationId);
    const { programId, programVersionId } = await stored(applicationId);
    const [siteId, unitId, lineId, awardId] = [newId(), newId(), newId(), newId()];
    const name = { en: "Site", "zh-CN": "园区" };
    await prisma().site.create({
      data: { id: siteId, zoneId: zones.jinpu, slug: siteId, name, address: "x", rentFenPerM2Month: 1, position: 1 },
    });
    await prisma().unit.create({
      data: { id: unitId, siteId, label: "1", kind: "room", areaM2: 10 },
    });
    await letFor([unitId], 1);
    await appropriated({ id: lineId, programId, source: "city", fiscalYear: 2026, fen: 1000 });
    await transact(async (tx) => {
      const days = { startsOn: "2026-04-01", endsOn: "2027-04-01", paidTo: "2027-04-01" };
      await insertAward(tx, {
        id: awardId,
        reference: "A-2026-000001-1",
        applicationId,
        determinationId: null,
        benefit: "rent",
        operatorId: null,
        companyId,
        programId,
        programVersionId,
        unitId,
        zoneId: zones.jinpu,
        lease: [],
        leaseEnd: null,
        landlord: null,
        ...days,
        totalFen: 700,
        terms: {
          start: "2026-04-01",
          tiers: [{ months: 12, fen: 60 }],
          capYear: "calendar",
          suspension: "extends",
          proration: "calendarDays",
        },
        approvedBy: userId,
        approvedAt: now,
        effectiveAt: null,
      });
      await projectCompany(tx, companyId);
      await occupy(tx, { unitId, companyId, awardId, from: days.startsOn, to: days.endsOn });
      await postToBudget(tx, "commit", [{ lineId, amountFen: 700, awardId, actorId: userId, at: now }]);
      await tx.application.update({ where: { id: applicationId }, data: { state: "notice" } });
    });
    await withdrawApplication(ctx, { applicationId, version: 2 });
    expect((await prisma().budgetLine.findUniqueOrThrow({ where: { id: lineId } })).committedFen).toBe(0n);
    expect((await prisma().occupancy.findFirstOrThrow({ where: { unitId } })).releasedAt).toEqual(now);
    expect((await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).releasedAt).toEqual(now);
  });
});
