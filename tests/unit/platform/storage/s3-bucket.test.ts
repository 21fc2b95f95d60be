import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "~/platform/ids";
import { s3Bucket } from "~/platform/storage/s3-bucket.server";
import { s3Url } from "~/platform/storage/s3-url";
import { accessKeyId, region, secretAccessKey, testS3 } from "../../../support/s3";

let store: Awaited<ReturnType<typeof testS3>>;
beforeAll(async () => {
  store = await testS3();
});
afterAll(() => store.close());
beforeEach(() => store.clear());

const bucket = (secret = secretAccessKey) =>
  s3Bucket(`s3://slipway/dalian?region=${region}&endpoint=${encodeURIComponent(store.endpoint)}`, {
    accessKeyId,
    secretAccessKey: secret,
  });

async function* pieces(...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Promise.resolve(Buffer.from(chunk));
}

const pdf = ["%PDF-1.7\n", "1 0 obj\nendobj\n%%EOF\n"];

describe("a bucket", () => {
  it("keeps a file under the name it would have in a folder, and reads it again", async () => {
    const stored = await bucket().store(pieces(...pdf));
    expect(stored).toMatchObject({
      size: 30,
      contentType: "application/pdf",
      sha256: "723b459e5ed53f4ade3b9d9605ffde1509601899ae6775137e23405d637d6a68",
    });
    const { key } = stored;
    expect([...store.objects.keys()]).toEqual([`/slipway/dalian/${key.slice(-2)}/${key}`]);
    expect([...store.objects.values()][0]?.contentType).toBe("application/pdf");
    expect(await text(await bucket().read(key))).toBe(pdf.join(""));
  });

  it("keeps what Slipway made, of any type", async () => {
    const key = newId();
    await bucket().keep(pieces("a,b\n", "1,2\n"), key);
    expect(await text(await bucket().read(key))).toBe("a,b\n1,2\n");
  });

  it("never gets a file that is refused", async () => {
    await expect(bucket().store(pieces("a contract, it says"))).rejects.toMatchObject({ reason: "fileType" });
    await expect(bucket().store(pieces())).rejects.toMatchObject({ reason: "fileEmpty" });
    expect(store.objects.size).toBe(0);
  });

  it("forgets a file, also twice, and knows no key that is a path", async () => {
    const { key } = await bucket().store(pieces(...pdf));
    await bucket().discard(key);
    await bucket().discard(key);
    expect(store.objects.size).toBe(0);
    await expect(bucket().read(key)).rejects.toThrow("answered 404");
    await expect(bucket().read("../other")).rejects.toThrow("Not a storage key");
  });

  it("says so when the secret is wrong, and tries again when the store is busy", async () => {
    await expect(bucket("another secret").store(pieces(...pdf))).rejects.toThrow("answered 403");
    store.fail(503, 2);
    const { key } = await bucket().store(pieces(...pdf));
    expect(await text(await bucket().read(key))).toBe(pdf.join(""));
  });
});

it("FILES_URL names a bucket", () => {
  for (const good of [
    "s3://slipway",
    "s3://slipway/files?region=cn-north-1",
    "s3://a.b-c/x/y?endpoint=https://s3.local",
  ])
    expect(good).toMatch(s3Url);
  for (const bad of ["", "s3://", "s3://A", "https://slipway", "/files", "s3://slipway/../x y"])
    expect(bad).not.toMatch(s3Url);
});
