import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readRelations } from "~/data/desk/related-companies.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";
import { confirmOwnership } from "~/use-cases/company/confirm-ownership.server";
import { createCompany } from "~/use-cases/company/create-company.server";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { recordLicence } from "~/use-cases/company/record-licence.server";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { aCompany, profile } from "../application/support/company";
import { city } from "../application/support/program";
import { as, audited, mailTo, person, useDatabase } from "../application/support/world";
import { official } from "../review/support/case";

useDatabase();

const code = "91210231MA0DEM013F";
let zones: Awaited<ReturnType<typeof city>>;
let companyId: string;
let intake: Awaited<ReturnType<typeof official>>;

async function* pdf() {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

beforeAll(async () => {
  zones = await city();
});
/** A company as an import makes it: with a code and a zone, and without an owner. */
beforeEach(async () => {
  await rows("UPDATE company SET code = NULL, code_verified_at = NULL, code_verified_by = NULL");
  ({ companyId } = await aCompany({ code }));
  await rows("UPDATE company SET registered_zone_id = $2 WHERE id = $1", [companyId, zones.highTech]);
  await rows("DELETE FROM membership WHERE company_id = $1", [companyId]);
  intake = await official("intake", zones.highTech);
});

async function asker(shows = true) {
  const { userId, email } = await person("asks");
  const ctx = as(userId);
  const ownershipId = await askOwnership(ctx, { id: newId(), code, statement: "I run it" });
  if (shows) await keepCompanyFile(ctx, { of: { ownershipId }, fileName: "licence.pdf", content: pdf() });
  return { userId, email, ctx, ownershipId };
}
const owners = async () =>
  (await prisma().membership.findMany({ where: { companyId, endedAt: null, role: "owner" } })).map(
    ({ userId }) => userId,
  );

describe("a company that nobody owns", () => {
  it("is not registered anew: who types its code is led to ask for it, and intake of its zone is told", async () => {
    const { userId } = await person("types-it");
    await expect(createCompany(as(userId), { ...profile, code })).rejects.toMatchObject({
      fields: { code: [`company.ownerless?code=${code}`] },
    });
    const { ownershipId } = await asker();
    expect(await mailTo(intake.email)).toMatchObject([{ kind: "company.ownershipAsked" }]);
    expect((await mailTo(intake.email))[0]?.text).toContain(`/admin/companies/${companyId}/ownership/${ownershipId}`);
  });

  it("is owned by whom intake confirms, who is told; the log says so", async () => {
    const { userId, email, ownershipId } = await asker();
    await confirmOwnership(intake.ctx, { ownershipId });
    expect(await owners()).toEqual([userId]);
    expect(await mailTo(email)).toMatchObject([{ kind: "company.ownershipConfirmed" }]);
    expect(await audited(companyId)).toEqual(
      expect.arrayContaining(["company.askOwnership", "company.keepFile", "company.confirmOwnership"]),
    );
    expect(await prisma().company.findUniqueOrThrow({ where: { id: companyId } })).toMatchObject({ owned: true });
  });

  it("has one owner of two who ask, whoever confirms them at the same moment; the other is refused with reasons", async () => {
    const [one, two] = [await asker(), await asker()];
    const second = await official("intake", zones.highTech);
    const results = await Promise.allSettled([
      confirmOwnership(intake.ctx, { ownershipId: one.ownershipId }),
      confirmOwnership(second.ctx, { ownershipId: two.ownershipId }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost).toMatchObject({ reason: { reason: "company.hasOwner" } });
    expect(await owners()).toHaveLength(1);
    const loser = results[0]?.status === "rejected" ? one : two;
    await refuseOwnership(intake.ctx, { ownershipId: loser.ownershipId, reasons: "The licence names another" });
    expect(await mailTo(loser.email)).toMatchObject([{ kind: "company.ownershipRefused" }]);
    await expect(
      refuseOwnership(intake.ctx, { ownershipId: loser.ownershipId, reasons: "Again" }),
    ).rejects.toMatchObject({
      reason: "company.ownershipDecided",
    });
  });

  it("is confirmed to nobody who shows nothing, by nobody of another zone or duty, and not once it has an owner", async () => {
    const { ownershipId, ctx } = await asker(false);
    await expect(confirmOwnership(intake.ctx, { ownershipId })).rejects.toMatchObject({ reason: "company.noEvidence" });
    const elsewhere = await official("intake", zones.jinpu);
    await expect(confirmOwnership(elsewhere.ctx, { ownershipId })).rejects.toMatchObject({ name: "NotFound" });
    const reviewer = await official("reviewer", zones.highTech);
    await expect(confirmOwnership(reviewer.ctx, { ownershipId })).rejects.toMatchObject({ name: "Forbidden" });
    const stranger = as((await person("stranger")).userId);
    const paper = { of: { ownershipId }, fileName: "x.pdf", content: pdf() };
    await expect(keepCompanyFile(stranger, paper)).rejects.toMatchObject({ name: "NotFound" });
    expect(await askOwnership(ctx, { id: newId(), code, statement: "Again" })).toBe(ownershipId);
    await prisma().membership.create({
      data: { id: newId(), companyId, userId: stranger.actor.userId, role: "owner", createdAt: new Date() },
    });
    const asks = { id: newId(), code, statement: "Mine" };
    await expect(askOwnership(as((await person("late")).userId), asks)).rejects.toMatchObject({
      fields: { code: ["company.notOwnerless"] },
    });
  });
});

describe("a licence", () => {
  const seen = { number: code, name: "海风软件", representative: "王海", validFrom: "2025-01-01", validTo: null };
  const record = async (of: Partial<typeof seen> & { fileId?: string; ctx?: typeof intake.ctx } = {}) => {
    const { ctx = intake.ctx, ...said } = of;
    const { id: fileId } = await prisma().companyFile.findFirstOrThrow({ where: { companyId } });
    await recordLicence(ctx, { id: newId(), companyId, fileId, ...seen, ...said });
  };
  beforeEach(() => keepCompanyFile(intake.ctx, { of: { companyId }, fileName: "licence.pdf", content: pdf() }));

  it("makes the code the company's alone, and stays as it was recorded", async () => {
    await record();
    const company = await prisma().company.findUniqueOrThrow({ where: { id: companyId } });
    expect(company.codeVerifiedBy).toBe(intake.ctx.actor.userId);
    expect(await prisma().companyLicence.findMany({ where: { companyId } })).toMatchObject([
      { number: code, representative: "王海", recordedBy: intake.ctx.actor.userId },
    ]);
    await expect(rows("UPDATE company_licence SET number = 'x'")).rejects.toThrow(/append-only/);
    expect(await audited(companyId)).toContain("company.recordLicence");
  });

  it("has the code of the company, is a paper of it, and is recorded by intake of its zone", async () => {
    await expect(record({ number: "91210231MA0DEM021A" })).rejects.toMatchObject({
      fields: { number: ["company.licenceNumber"] },
    });
    await expect(record({ fileId: newId() })).rejects.toMatchObject({ fields: { fileId: ["company.fileGone"] } });
    const elsewhere = await official("intake", zones.jinpu);
    await expect(record({ ctx: elsewhere.ctx })).rejects.toMatchObject({ name: "NotFound" });
    await rows("UPDATE company_file SET scan = 'infected' WHERE company_id = $1", [companyId]);
    await expect(record()).rejects.toMatchObject({ fields: { fileId: ["company.fileGone"] } });
  });

  it("is refused where another company holds the code since its licence was seen", async () => {
    await record();
    const first = companyId;
    companyId = (await aCompany({ code: "91210231MA0DEM021A" })).companyId;
    await rows("UPDATE company SET code = $2, registered_zone_id = $3 WHERE id = $1", [
      companyId,
      code,
      zones.highTech,
    ]);
    await keepCompanyFile(intake.ctx, { of: { companyId }, fileName: "licence.pdf", content: pdf() });
    await expect(record()).rejects.toMatchObject({ reason: "company.codeTaken" });
    await rows("UPDATE company SET code = NULL WHERE id = $1", [companyId]);
    await expect(record()).rejects.toMatchObject({ reason: "company.noCodeYet" });
    expect((await prisma().company.findUniqueOrThrow({ where: { id: first } })).codeVerifiedAt).not.toBeNull();
  });

  it("relates companies of one legal representative", async () => {
    await record();
    const first = companyId;
    companyId = (await aCompany({ code: "91210231MA0DEM021A" })).companyId;
    await rows("UPDATE company SET registered_zone_id = $2 WHERE id = $1", [companyId, zones.highTech]);
    await keepCompanyFile(intake.ctx, { of: { companyId }, fileName: "licence.pdf", content: pdf() });
    await record({ number: "91210231MA0DEM021A" });
    const told = await readRelations(intake.ctx.actor, first);
    expect(told).toContainEqual(
      expect.objectContaining({
        kind: "representative",
        companies: expect.arrayContaining([expect.objectContaining({ id: companyId })]),
      }),
    );
  });
});
