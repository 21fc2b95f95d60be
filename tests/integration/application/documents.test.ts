import type { UseCaseContext } from "~/data/access/context";
import { readdir } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { env } from "~/platform/env.server";
import { NotFound } from "~/platform/errors";
import { files } from "~/platform/storage/files.server";
import { receiveFile } from "~/auth/receive-file.server";
import { removeDocument } from "~/use-cases/application/remove-document.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { aDraft, stored, submit } from "./support/application";
import { aCompany } from "./support/company";
import { city, complete } from "./support/program";
import { audited, useDatabase } from "./support/world";

useDatabase();
beforeAll(city);

async function* bytes(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from(content));
}

const pdf = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";
const upload = (applicationId: string, requirement = "licence", content: string | Buffer = pdf) => ({
  caseId: applicationId,
  requirement,
  fileName: "C:\\scans\\营业执照.pdf",
  content: bytes(content),
});

const documents = (applicationId: string) =>
  prisma().document.findMany({ where: { caseId: applicationId, removedAt: null }, orderBy: { id: "asc" } });

const kept = async (): Promise<number> =>
  (await readdir(env().FILES_DIR, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

describe("a document", () => {
  it("is kept with its name, size and hash, and can be read again", async () => {
    const { ctx, applicationId, userId } = await aDraft();
    await uploadDocument(ctx, upload(applicationId));
    const [, document] = await documents(applicationId);
    expect(document).toMatchObject({
      fileName: "营业执照.pdf",
      contentType: "application/pdf",
      size: 30,
      scan: "notScanned",
      uploadedBy: userId,
      sha256: "723b459e5ed53f4ade3b9d9605ffde1509601899ae6775137e23405d637d6a68",
    });
    expect(await text(await files().read(document?.storageKey ?? ""))).toBe(pdf);
    expect((await stored(applicationId)).version).toBe(2);
    expect(await audited(applicationId)).toContain("document.upload");
  });

  it("that is a program under a document's name is refused, and nothing of it stays", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await kept();
    const program = Buffer.concat([Buffer.from("4d5a9000", "hex"), Buffer.alloc(5000)]);
    const refused = uploadDocument(ctx, upload(applicationId, "licence", program));
    await expect(refused).rejects.toMatchObject({ reason: "file.type" });
    await expect(uploadDocument(ctx, upload(applicationId, "licence", ""))).rejects.toMatchObject({
      reason: "file.empty",
    });
    expect(await documents(applicationId)).toHaveLength(1);
    expect(await kept()).toBe(before);
  });

  it("of another's application, or for what the program does not ask, is not read at all", async () => {
    const { ctx, applicationId } = await aDraft();
    const other = await aCompany();
    let read = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      read = true;
      yield Promise.resolve(Buffer.from(pdf));
    }
    const foreign = uploadDocument(other.ctx, { ...upload(applicationId), content: watched() });
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
    const unasked = uploadDocument(ctx, { ...upload(applicationId, "passport"), content: watched() });
    await expect(unasked).rejects.toBeInstanceOf(NotFound);
    expect(read).toBe(false);
  });

  it("that a question asks for is its answer, until it is removed", async () => {
    const { ctx, applicationId } = await aDraft();
    await uploadDocument(ctx, upload(applicationId, "sketch"));
    const sketch = (await documents(applicationId)).find(({ requirement }) => requirement === "sketch");
    expect((await stored(applicationId)).answers).toEqual({ ...complete, sketch: sketch?.id });
    await removeDocument(ctx, { caseId: applicationId, documentId: sketch?.id ?? "" });
    expect((await stored(applicationId)).answers).toEqual(complete);
  });

  it("can be removed while the application can be changed; its file stays on record", async () => {
    const { ctx, applicationId } = await aDraft();
    await uploadDocument(ctx, upload(applicationId));
    const [first, second] = await documents(applicationId);
    await removeDocument(ctx, { caseId: applicationId, documentId: second?.id ?? "" });
    expect(await documents(applicationId)).toHaveLength(1);
    expect(await text(await files().read(second?.storageKey ?? ""))).toBe(pdf);
    const again = removeDocument(ctx, { caseId: applicationId, documentId: second?.id ?? "" });
    await expect(again).rejects.toBeInstanceOf(NotFound);
    const other = await aCompany();
    const foreign = removeDocument(other.ctx, { caseId: applicationId, documentId: first?.id ?? "" });
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
    await submit(ctx, applicationId);
    const late = removeDocument(ctx, { caseId: applicationId, documentId: first?.id ?? "" });
    await expect(late).rejects.toMatchObject({ reason: "application.notEditable" });
    await expect(uploadDocument(ctx, upload(applicationId))).rejects.toMatchObject({
      reason: "application.notEditable",
    });
  });
});

/** A posted file, as the page of an application takes it. */
const receive = (
  ctx: UseCaseContext,
  request: Request,
  { applicationId: caseId, requirement }: { readonly applicationId: string; readonly requirement: string },
): Promise<void> => receiveFile(request, (file) => uploadDocument(ctx, { ...file, caseId, requirement }));

describe("a posted file", () => {
  const post = (applicationId: string, file: File | null) => {
    const form = new FormData();
    form.append("file", file ?? new File([], ""));
    form.append("after", "the file");
    const request = new Request("http://localhost/x", { method: "POST", body: form });
    return { request, target: { applicationId, requirement: "licence" } };
  };

  it("is streamed to the documents of the application", async () => {
    const { ctx, applicationId } = await aDraft();
    const { request, target } = post(applicationId, new File([pdf], "合同.pdf", { type: "text/plain" }));
    await receive(ctx, request, target);
    expect((await documents(applicationId)).at(-1)).toMatchObject({
      fileName: "合同.pdf",
      contentType: "application/pdf",
    });
  });

  const named = (applicationId: string, name: Buffer) => {
    const head = 'Content-Disposition: form-data; name="file"; filename="';
    const body = Buffer.concat([
      Buffer.from(`--edge\r\n${head}`),
      name,
      Buffer.from('"\r\nContent-Type: application/pdf\r\n\r\n'),
      Buffer.from(`${pdf}\r\n--edge--\r\n`),
    ]);
    const headers = { "content-type": "multipart/form-data; boundary=edge" };
    const request = new Request("http://localhost/x", { method: "POST", headers, body });
    return { request, target: { applicationId, requirement: "licence" } };
  };

  it.each<[string, Buffer, string]>([
    ["marks of headers", Buffer.from("licence = 2026; a=b.pdf"), "licence = 2026; a=b.pdf"],
    ["quotation marks", Buffer.from("the %22new%22 one.pdf"), 'the "new" one.pdf'],
    ["the encoding of Chinese systems", Buffer.from("d3aad2b5d6b4d5d52e706466", "hex"), "营业执照.pdf"],
    ["bytes of no encoding", Buffer.from("ff80ff2e706466", "hex"), "\u00ff\u00ff.pdf"],
    ["a mark that turns the direction", Buffer.from("a\u202efdp.pdf"), "afdp.pdf"],
    ["characters of no width and none at all", Buffer.from("a\u0000b\u0001c\u007fd\u200be.pdf"), "abcde.pdf"],
    ["a break", Buffer.from("page%0D%0Aone.pdf"), "page one.pdf"],
    ["a path", Buffer.from("C:\\scans\\合同.pdf"), "合同.pdf"],
  ])("named with %s is taken", async (_, name, fileName) => {
    const { ctx, applicationId } = await aDraft();
    const { request, target } = named(applicationId, name);
    await receive(ctx, request, target);
    expect((await documents(applicationId)).at(-1)).toMatchObject({ fileName });
  });

  it("of a long name keeps its ending, in whole characters", async () => {
    const { ctx, applicationId } = await aDraft();
    const { request, target } = named(applicationId, Buffer.from(`${"😀".repeat(300)}.pdf`));
    await receive(ctx, request, target);
    expect((await documents(applicationId)).at(-1)?.fileName).toBe(`${"😀".repeat(196)}.pdf`);
  });

  it("that nobody could open is refused at once, with nothing kept", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await kept();
    const { request, target } = post(applicationId, new File([pdf.slice(0, -8)], "scan.pdf"));
    await expect(receive(ctx, request, target)).rejects.toMatchObject({ reason: "file.cutOff" });
    expect(await kept()).toBe(before);
  });

  it("that ends before its end is refused, with nothing kept", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await kept();
    const { request, target } = named(applicationId, Buffer.from("a.pdf"));
    const sent = Buffer.from(await request.arrayBuffer()).subarray(0, -20);
    const cut = new Request(request.url, { method: "POST", headers: request.headers, body: sent });
    await expect(receive(ctx, cut, target)).rejects.toMatchObject({ status: 400 });
    expect(await kept()).toBe(before);
  });

  it("that is too large is read to its end and refused, with nothing kept", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await kept();
    const large = new File([pdf, new Uint8Array(21 * 1024 * 1024)], "large.pdf");
    const { request, target } = post(applicationId, large);
    await expect(receive(ctx, request, target)).rejects.toMatchObject({
      reason: "file.tooLarge",
      params: { max: 20 },
    });
    expect(await kept()).toBe(before);
    expect(request.bodyUsed).toBe(true);
  });

  it("that was not chosen is asked for", async () => {
    const { ctx, applicationId } = await aDraft();
    const { request, target } = post(applicationId, null);
    await expect(receive(ctx, request, target)).rejects.toMatchObject({ reason: "requiredFile" });
  });
});
