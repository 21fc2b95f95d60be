import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/platform/ids";
import { localFolder } from "~/platform/storage/local-folder.server";
import { largestFile } from "~/platform/storage/storage";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "slipway-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* pieces(...chunks: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Promise.resolve(Buffer.from(chunk));
}

const kept = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((each) => each.isFile())
    .map((each) => each.name);

const pdf = ["%PDF-1.7\n", "1 0 obj\nendobj\n%%EOF\n"];

describe("a folder of files", () => {
  it("keeps a file with its size, hash and type, and reads it again", async () => {
    const storage = localFolder(folder);
    const stored = await storage.store(pieces(...pdf));
    expect(stored).toMatchObject({
      size: 30,
      contentType: "application/pdf",
      sha256: "723b459e5ed53f4ade3b9d9605ffde1509601899ae6775137e23405d637d6a68",
    });
    expect(await text(await storage.read(stored.key))).toBe(pdf.join(""));
  });

  it.each([
    ["a program that calls itself a document", "fileType", [Buffer.from("4d5a90000300000004000000ffff0000", "hex")]],
    ["plain text", "fileType", ["a contract, it says"]],
    ["an empty file", "fileEmpty", []],
  ])("refuses %s and leaves nothing behind", async (_, reason, content) => {
    await expect(localFolder(folder).store(pieces(...content))).rejects.toMatchObject({ reason });
    expect(await kept()).toEqual([]);
  });

  it("stops reading a file at the limit", async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Promise.resolve(Buffer.from(pdf[0] ?? ""));
      for (;;) {
        sent += 1;
        yield Promise.resolve(Buffer.alloc(1024 * 1024));
      }
    }
    await expect(localFolder(folder).store(endless())).rejects.toMatchObject({ reason: "fileTooLarge" });
    expect(sent).toBe(largestFile / 1024 / 1024);
    expect(await kept()).toEqual([]);
  });

  it("keeps what Slipway made, of any type and also empty, and nothing of what failed on the way", async () => {
    const storage = localFolder(folder);
    const [made, empty] = [newId(), newId()];
    await storage.keep(pieces("reference,", "company"), made);
    expect(await text(await storage.read(made))).toBe("reference,company");
    await storage.keep(pieces(), empty);
    expect(await text(await storage.read(empty))).toBe("");
    const before = await kept();
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Promise.resolve(Buffer.from("half"));
      throw new Error("stopped");
    }
    await expect(storage.keep(failing(), newId())).rejects.toThrow("stopped");
    expect(await kept()).toEqual(before);
  });

  it("forgets what has arrived of a file whose process died over it", async () => {
    const storage = localFolder(folder);
    const key = newId();
    const before = await kept();
    await mkdir(path.join(folder, "arriving"), { recursive: true });
    await writeFile(path.join(folder, "arriving", key), "half");
    await storage.discard(key);
    expect(await kept()).toEqual(before);
  });

  it("forgets a file, also twice, and knows no key that is a path", async () => {
    const storage = localFolder(folder);
    const { key } = await storage.store(pieces(...pdf));
    await storage.discard(key);
    await storage.discard(key);
    await expect(storage.read(key)).rejects.toThrow();
    await expect(storage.read("../../etc/passwd")).rejects.toThrow("Not a storage key");
  });
});
