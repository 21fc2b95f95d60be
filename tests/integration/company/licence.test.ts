import { beforeEach, describe, expect, it } from "vitest";
import { readRelations } from "~/data/desk/related-companies.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { recordLicence } from "~/use-cases/company/record-licence.server";
import { aCompany } from "../application/support/company";
import { audited } from "../application/support/world";
import { official } from "../review/support/case";
import { code, pdf, useOwnerless } from "./support/ownerless";

const world = useOwnerless();

describe("a licence", () => {
  const seen = { number: code, name: "海风软件", representative: "王海", validFrom: "2025-01-01", validTo: null };
  const record = async (of: Partial<typeof seen> & { fileId?: string; ctx?: typeof world.intake.ctx } = {}) => {
    const { ctx = world.intake.ctx, ...said } = of;
    const { id: fileId } = await prisma().companyFile.findFirstOrThrow({ where: { companyId: world.companyId } });
    await recordLicence(ctx, { id: newId(), companyId: world.companyId, fileId, ...seen, ...said });
  };
  beforeEach(() =>
    keepCompanyFile(world.intake.ctx, { of: { companyId: world.companyId }, fileName: "licence.pdf", content: pdf() }),
  );

  it("makes the code the company's alone, and stays as it was recorded", async () => {
    await record();
    const company = await prisma().company.findUniqueOrThrow({ where: { id: world.companyId } });
    expect(company.codeVerifiedBy).toBe(world.intake.ctx.actor.userId);
    expect(await prisma().companyLicence.findMany({ where: { companyId: world.companyId } })).toMatchObject([
      { number: code, representative: "王海", recordedBy: world.intake.ctx.actor.userId },
    ]);
    await expect(rows("UPDATE company_licence SET number = 'x'")).rejects.toThrow(/append-only/);
    expect(await audited(world.companyId)).toContain("company.recordLicence");
  });

  it("has the code of the company, is a paper of it, and is recorded by intake of its zone", async () => {
    await expect(record({ number: "91210231MA0DEM021A" })).rejects.toMatchObject({
      fields: { number: ["company.licenceNumber"] },
    });
    await expect(record({ fileId: newId() })).rejects.toMatchObject({ fields: { fileId: ["company.fileGone"] } });
    const elsewhere = await official("intake", world.zones.jinpu);
    await expect(record({ ctx: elsewhere.ctx })).rejects.toMatchObject({ name: "NotFound" });
    await rows("UPDATE company_file SET scan = 'infected' WHERE company_id = $1", [world.companyId]);
    await expect(record()).rejects.toMatchObject({ fields: { fileId: ["company.fileGone"] } });
  });

  it("is refused where another company holds the code since its licence was seen", async () => {
    await record();
    const first = world.companyId;
    world.companyId = (await aCompany({ code: "91210231MA0DEM021A" })).companyId;
    await rows("UPDATE company SET code = $2, registered_zone_id = $3 WHERE id = $1", [
      world.companyId,
      code,
      world.zones.highTech,
    ]);
    await keepCompanyFile(world.intake.ctx, {
      of: { companyId: world.companyId },
      fileName: "licence.pdf",
      content: pdf(),
    });
    await expect(record()).rejects.toMatchObject({ reason: "company.codeTaken" });
    await rows("UPDATE company SET code = NULL WHERE id = $1", [world.companyId]);
    await expect(record()).rejects.toMatchObject({ reason: "company.noCodeYet" });
    expect((await prisma().company.findUniqueOrThrow({ where: { id: first } })).codeVerifiedAt).not.toBeNull();
  });

  it("relates companies of one legal representative", async () => {
    await record();
    const first = world.companyId;
    world.companyId = (await aCompany({ code: "91210231MA0DEM021A" })).companyId;
    await rows("UPDATE company SET registered_zone_id = $2 WHERE id = $1", [world.companyId, world.zones.highTech]);
    await keepCompanyFile(world.intake.ctx, {
      of: { companyId: world.companyId },
      fileName: "licence.pdf",
      content: pdf(),
    });
    await record({ number: "91210231MA0DEM021A" });
    const told = await readRelations(world.intake.ctx.actor, first);
    expect(told).toContainEqual(
      expect.objectContaining({
        kind: "representative",
        companies: expect.arrayContaining([expect.objectContaining({ id: world.companyId })]),
      }),
    );
  });
});
