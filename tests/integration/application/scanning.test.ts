import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { env } from "~/platform/env.server";
import { scanDocuments } from "~/use-cases/application/scan-documents.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { marker, testClamd } from "../../support/clamd";
import { aDraft, stored } from "./support/application";
import { city } from "./support/program";
import { audited, now, useDatabase } from "./support/world";

const clamd = await testClamd({ at: "path" });
process.env["CLAMD_URL"] = clamd.url;

useDatabase();
beforeAll(city);

async function* bytes(content: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(`%PDF-1.7\n1 0 obj\n${content}\nendobj\n%%EOF\n`));
}

const upload = (applicationId: string, content: string) => ({
  caseId: applicationId,
  requirement: "licence",
  fileName: "licence.pdf",
  content: bytes(content),
});

const last = (applicationId: string) =>
  prisma().document.findFirstOrThrow({ where: { caseId: applicationId }, orderBy: { id: "desc" } });

const kept = async (): Promise<number> =>
  (await readdir(env().FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

describe("a document, where there is a scanner,", () => {
  it("is kept as clean once it was scanned", async () => {
    const { ctx, applicationId } = await aDraft();
    await uploadDocument(ctx, upload(applicationId, "harmless"));
    expect(await last(applicationId)).toMatchObject({ fileName: "licence.pdf", scan: "clean" });
  });

  it("is refused with a virus in it, on record, and nothing of it stays", async () => {
    const { ctx, applicationId } = await aDraft();
    const [before, documents] = [await kept(), await prisma().document.count({ where: { caseId: applicationId } })];
    const refused = uploadDocument(ctx, upload(applicationId, marker));
    await expect(refused).rejects.toMatchObject({ reason: "file.infected" });
    expect(await kept()).toBe(before);
    expect(await prisma().document.count({ where: { caseId: applicationId } })).toBe(documents);
    expect(await audited(applicationId)).toContain("document.refuseInfected");
    const { data } = await prisma().auditEntry.findFirstOrThrow({ where: { action: "document.refuseInfected" } });
    expect(data).toMatchObject({ requirement: "licence", signature: "Slipway.Test-1" });
  });

  it("that was taken unscanned is scanned later", async () => {
    const { ctx, applicationId } = await aDraft();
    await prisma().document.updateMany({ data: { removedAt: now } });
    await uploadDocument(ctx, upload(applicationId, "harmless"));
    const { id } = await last(applicationId);
    await prisma().document.update({ where: { id }, data: { scan: "notScanned" } });
    expect(await scanDocuments(now)).toBe(1);
    expect(await last(applicationId)).toMatchObject({ scan: "clean" });
    expect(await scanDocuments(now)).toBe(0);
  });

  it("in which a virus is found later changes the application, on record, once however many scan", async () => {
    const { ctx, applicationId } = await aDraft();
    await prisma().document.updateMany({ data: { removedAt: now } });
    await uploadDocument(ctx, upload(applicationId, "harmless"));
    const { id, storageKey } = await last(applicationId);
    await writeFile(path.join(env().FILES_DIR, storageKey.slice(-2), storageKey), marker);
    await prisma().document.update({ where: { id }, data: { scan: "notScanned" } });
    const { version } = await stored(applicationId);
    await Promise.all([scanDocuments(now), scanDocuments(now), scanDocuments(now)]);
    expect(await last(applicationId)).toMatchObject({ scan: "infected" });
    expect((await stored(applicationId)).version).toBe(version + 1);
    const found = (await audited(applicationId)).filter((action) => action === "document.foundInfected");
    expect(found).toHaveLength(1);
  });

  it("whose file is missing keeps none after it from being scanned", async () => {
    const { ctx, applicationId } = await aDraft();
    await prisma().document.updateMany({ data: { removedAt: now } });
    await uploadDocument(ctx, upload(applicationId, "lost"));
    const { storageKey } = await last(applicationId);
    await rm(path.join(env().FILES_DIR, storageKey.slice(-2), storageKey));
    await uploadDocument(ctx, upload(applicationId, "harmless"));
    await prisma().document.updateMany({ where: { caseId: applicationId }, data: { scan: "notScanned" } });
    expect(await scanDocuments(now)).toBe(1);
    const scans = await prisma().document.findMany({
      where: { caseId: applicationId, removedAt: null },
      orderBy: { id: "asc" },
    });
    expect(scans.map(({ scan }) => scan)).toEqual(["notScanned", "clean"]);
  });

  it("is kept as not scanned when the scanner is away", async () => {
    await clamd.close();
    const { ctx, applicationId } = await aDraft();
    await prisma().document.updateMany({ data: { removedAt: now } });
    await uploadDocument(ctx, upload(applicationId, marker));
    expect(await last(applicationId)).toMatchObject({ scan: "notScanned" });
    expect(await scanDocuments(now)).toBe(0);
  });
});
