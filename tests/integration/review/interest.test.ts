import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/db.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { addInternalNote } from "~/use-cases/add-internal-note.server";
import { declareInterest } from "~/use-cases/declare-interest.server";
import { openCase } from "~/use-cases/open-case.server";
import { stored } from "../founder/support/application";
import { city } from "../founder/support/program";
import { as, mailTo, useDatabase } from "../founder/support/world";
import { audited, clear, inReview, official, submitted } from "./support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

describe("a declaration of interest", () => {
  it("opens the case to who handles it, and is on record", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const reviewer = await official("reviewer", zones.highTech);
    expect(await openCase(reviewer.ctx, applicationId)).toMatchObject({ access: "undeclared", tied: false });
    await clear(reviewer.ctx, applicationId);
    expect(await openCase(reviewer.ctx, applicationId)).toMatchObject({ access: "open" });
    expect(await audited(applicationId)).toContain("application.declareInterest");
  });

  it("with a conflict closes the case, takes it from the assignee and tells the managers", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    const manager = await official("manager", zones.highTech);
    await prisma().application.update({ where: { id: applicationId }, data: { assigneeId: reviewer.userId } });
    await declareInterest(reviewer.ctx, { applicationId, conflict: true, explanation: "My sister works there" });
    expect(await openCase(reviewer.ctx, applicationId)).toMatchObject({ access: "conflict", tied: false });
    expect(await stored(applicationId)).toMatchObject({ assigneeId: null });
    expect(await mailTo(manager.email)).toMatchObject([{ kind: "application.conflictDeclared" }]);
    const note = addInternalNote(reviewer.ctx, { applicationId, text: "Still here" });
    await expect(note).rejects.toMatchObject({ reason: "interest.conflict" });
  });

  it("with a conflict needs words, and a conflict is not taken back", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const { ctx } = await official("reviewer", zones.highTech);
    const wordless = declareInterest(ctx, { applicationId, conflict: true, explanation: "  " });
    await expect(wordless).rejects.toMatchObject({ fields: { explanation: ["required"] } });
    await declareInterest(ctx, { applicationId, conflict: true, explanation: "Shares" });
    await expect(clear(ctx, applicationId)).rejects.toMatchObject({ reason: "interest.declaredBefore" });
  });

  it("of no interest is refused to who belongs to the company", async () => {
    const { applicationId, companyId } = await submitted(zones.highTech);
    const { userId } = await official("reviewer", zones.highTech);
    const grants = [{ role: "reviewer" as const, zoneIds: [zones.highTech] }];
    const tied = as(userId, { grants, memberships: [{ companyId, role: "member" }] });
    expect(await openCase(tied, applicationId)).toMatchObject({ access: "conflict", tied: true });
    await expect(clear(tied, applicationId)).rejects.toThrow(Refusal);
    await declareInterest(tied, { applicationId, conflict: true, explanation: "I am a member" });
    expect(await openCase(tied, applicationId)).toMatchObject({ access: "conflict", tied: false });
  });

  it("is not for who only reads, and not for officials of another zone", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const auditor = await official("auditor", zones.highTech);
    expect(await openCase(auditor.ctx, applicationId)).toMatchObject({ access: "open" });
    await expect(clear(auditor.ctx, applicationId)).rejects.toThrow(Forbidden);
    const elsewhere = await official("intake", zones.jinpu);
    await expect(clear(elsewhere.ctx, applicationId)).rejects.toThrow(NotFound);
    await expect(openCase(elsewhere.ctx, applicationId)).rejects.toThrow(NotFound);
  });
});
