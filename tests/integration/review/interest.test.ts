import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { inviteMember } from "~/use-cases/company/invite-member.server";
import { offerMandate } from "~/use-cases/company/offer-mandate.server";
import { openCase } from "~/use-cases/review/open-case.server";
import { stored } from "../application/support/application";
import { newId } from "~/platform/ids";
import { city } from "../application/support/program";
import { mailTo, now, useDatabase } from "../application/support/world";
import { audited, clear, inReview, official, submitted } from "./support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const lastYear = { from: new Date("2025-01-01T00:00:00Z"), to: new Date("2025-12-31T00:00:00Z") };

const membership = (companyId: string, userId: string, endedAt: Date | null) =>
  prisma().membership.create({ data: { id: newId(), companyId, userId, role: "member", createdAt: now, endedAt } });

const mandate = (companyId: string, adviserId: string, ended: { revokedAt?: Date; toOn?: Date }) =>
  prisma().mandate.create({
    data: { id: newId(), companyId, adviserId, fromOn: lastYear.from, grantedBy: newId(), createdAt: now, ...ended },
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
    await declareInterest(reviewer.ctx, {
      caseId: applicationId,
      conflict: true,
      explanation: "My sister works there",
    });
    expect(await openCase(reviewer.ctx, applicationId)).toMatchObject({ access: "conflict", tied: false });
    expect(await stored(applicationId)).toMatchObject({ assigneeId: null });
    expect(await mailTo(manager.email)).toMatchObject([{ kind: "application.conflictDeclared" }]);
    const note = addInternalNote(reviewer.ctx, { caseId: applicationId, text: "Still here" });
    await expect(note).rejects.toMatchObject({ reason: "interest.conflict" });
  });

  it("with a conflict needs words, and a conflict is not taken back", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const { ctx } = await official("reviewer", zones.highTech);
    const wordless = declareInterest(ctx, { caseId: applicationId, conflict: true, explanation: "  " });
    await expect(wordless).rejects.toMatchObject({ fields: { explanation: ["required"] } });
    await declareInterest(ctx, { caseId: applicationId, conflict: true, explanation: "Shares" });
    await expect(clear(ctx, applicationId)).rejects.toMatchObject({ reason: "interest.declaredBefore" });
  });

  it.each<[string, (companyId: string, userId: string) => Promise<unknown>]>([
    ["belongs to the company", (companyId, userId) => membership(companyId, userId, null)],
    ["belonged to it once", (companyId, userId) => membership(companyId, userId, now)],
    ["advises it", (companyId, userId) => mandate(companyId, userId, {})],
    ["had a mandate that was revoked", (companyId, userId) => mandate(companyId, userId, { revokedAt: now })],
    ["had a mandate that has run out", (companyId, userId) => mandate(companyId, userId, { toOn: lastYear.to })],
  ])("of no interest is refused to who %s", async (_, tie) => {
    const { applicationId, companyId } = await submitted(zones.highTech);
    const { ctx, userId } = await official("reviewer", zones.highTech);
    await clear(ctx, applicationId);
    await tie(companyId, userId);
    expect(await openCase(ctx, applicationId)).toMatchObject({ access: "conflict", tied: true });
    const note = addInternalNote(ctx, { caseId: applicationId, text: "Still here" });
    await expect(note).rejects.toMatchObject({ reason: "interest.conflict" });
    await expect(clear(ctx, applicationId)).rejects.toMatchObject({ reason: "interest.tied" });
    await declareInterest(ctx, { caseId: applicationId, conflict: true, explanation: "I had a part in it" });
    expect(await openCase(ctx, applicationId)).toMatchObject({ access: "conflict", tied: false });
  });

  it("is not kept by what the company alone does: a mandate it offers, an invitation it sends", async () => {
    const { applicationId, companyId, ctx: byOwner } = await submitted(zones.highTech);
    const { ctx, email } = await official("reviewer", zones.highTech);
    await offerMandate(byOwner, { companyId, email, lastDay: null, maySubmit: true, locale: "en" });
    await inviteMember(byOwner, { companyId, email, role: "owner", locale: "en" });
    await clear(ctx, applicationId);
    expect(await openCase(ctx, applicationId)).toMatchObject({ access: "open", tied: false });
  });

  it("is not kept by a tie to another company", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const other = await submitted(zones.highTech);
    const { ctx, userId } = await official("reviewer", zones.highTech);
    await membership(other.companyId, userId, now);
    await clear(ctx, applicationId);
    expect(await openCase(ctx, applicationId)).toMatchObject({ access: "open" });
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
