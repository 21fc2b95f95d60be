import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { acceptCompanyCode } from "~/use-cases/review/accept-company-code.server";
import { recordEvidenceCheck } from "~/use-cases/review/record-evidence-check.server";
import { steps, stored } from "../application/support/application";
import { city } from "../application/support/program";
import { mailTo, useDatabase } from "../application/support/world";
import { audited, clear, everything, official, read, releaseCode, submitted } from "./support/case";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["accept"]);
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const dueOf = async (id: string) => (await stored(id)).dueOn?.toISOString().slice(0, 10);

describe("accepting an application", () => {
  it("starts the review, makes the code the company's, tells the company and leaves a record", async () => {
    const { applicationId, companyId, intake, email } = await submitted(zones.highTech);
    await releaseCode(companyId);
    await acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: everything });
    expect(await stored(applicationId)).toMatchObject({ state: "review", acceptedBy: intake.userId });
    // Fifteen working days after Monday 9 March.
    expect(await dueOf(applicationId)).toBe("2026-03-30");
    const company = await prisma().company.findUniqueOrThrow({ where: { id: companyId } });
    expect(company).toMatchObject({ codeVerifiedBy: intake.userId });
    expect(await prisma().evidenceCheck.count({ where: { caseId: applicationId, seenBy: intake.userId } })).toBe(3);
    expect(await steps(applicationId)).toEqual(["begin", "submit", "accept"]);
    expect(await audited(applicationId)).toContain("application.accept");
    expect((await mailTo(email)).map(({ kind }) => kind)).toContain("application.accepted");
  });

  it("is refused while evidence has not been seen, naming all that is missing", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    await recordEvidenceCheck(intake.ctx, { applicationId, seen: ["identity"] });
    const refused = acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: ["licence"] });
    await expect(refused).rejects.toMatchObject({ fields: { seen: ["requirement.leaseSeen"] } });
    const nothing = acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: [] });
    await expect(nothing).rejects.toMatchObject({
      fields: { seen: ["requirement.licenceSeen", "requirement.leaseSeen"] },
    });
    expect(await stored(applicationId)).toMatchObject({ state: "submitted" });
    expect(await prisma().evidenceCheck.count({ where: { caseId: applicationId } })).toBe(1);
  });

  it("counts evidence that was recorded before", async () => {
    const { applicationId, companyId, intake } = await submitted(zones.highTech);
    await releaseCode(companyId);
    await recordEvidenceCheck(intake.ctx, { applicationId, seen: everything });
    await acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: [] });
    expect(await stored(applicationId)).toMatchObject({ state: "review" });
  });

  it("is refused when another company holds the code", async () => {
    const first = await submitted(zones.highTech);
    await releaseCode(first.companyId);
    await acceptApplication(first.intake.ctx, { ...(await read(first.applicationId)), seen: everything });
    const { code } = await prisma().company.findUniqueOrThrow({ where: { id: first.companyId } });
    const second = await submitted(zones.highTech);
    await prisma().company.update({ where: { id: second.companyId }, data: { code } });
    const refused = acceptApplication(second.intake.ctx, { ...(await read(second.applicationId)), seen: everything });
    await expect(refused).rejects.toMatchObject({ reason: "review.codeTaken" });
    expect(await stored(second.applicationId)).toMatchObject({ state: "submitted" });
    expect(await prisma().evidenceCheck.count({ where: { caseId: second.applicationId } })).toBe(0);
  });

  it("takes a code that fails its check only with a recorded reason", async () => {
    const { applicationId, companyId, intake } = await submitted(zones.highTech);
    await prisma().company.update({ where: { id: companyId }, data: { code: "91350100M000100Y49" } });
    const refused = acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: everything });
    await expect(refused).rejects.toMatchObject({ reason: "review.codeFails" });
    await expect(acceptCompanyCode(intake.ctx, { applicationId, reason: " " })).rejects.toThrow(Refusal);
    await acceptCompanyCode(intake.ctx, { applicationId, reason: "Stands so on the licence of 2015" });
    await acceptApplication(intake.ctx, { ...(await read(applicationId)), seen: everything });
    expect(await audited(applicationId)).toEqual(expect.arrayContaining(["company.acceptCode", "application.accept"]));
    const company = await prisma().company.findUniqueOrThrow({ where: { id: companyId } });
    expect(company.codeAcceptedReason).toBe("Stands so on the licence of 2015");
  });

  it("is refused to a stale reader, who is told what stands now", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    const { version } = await read(applicationId);
    const stale = acceptApplication(intake.ctx, { applicationId, version: version - 1, seen: everything });
    await expect(stale).rejects.toThrow(StaleVersion);
    await expect(stale).rejects.toMatchObject({ readAt: version - 1, current: { state: "submitted", version } });
  });

  it("is refused before an interest was declared", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const other = await official("intake", zones.highTech);
    const undeclared = acceptApplication(other.ctx, { ...(await read(applicationId)), seen: everything });
    await expect(undeclared).rejects.toMatchObject({ reason: "interest.undeclared" });
  });

  it("is forbidden to reviewer and auditor, and not there for another zone", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const step = { ...(await read(applicationId)), seen: everything };
    for (const role of ["reviewer", "approver", "manager", "auditor"] as const) {
      const { ctx } = await official(role, zones.highTech);
      await expect(acceptApplication(ctx, step)).rejects.toThrow(Forbidden);
    }
    const elsewhere = await official("intake", zones.jinpu);
    await expect(acceptApplication(elsewhere.ctx, step)).rejects.toThrow(NotFound);
    await expect(clear(elsewhere.ctx, applicationId)).rejects.toThrow(NotFound);
  });
});
