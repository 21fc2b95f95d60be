import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compress } from "../../../app/commands/prepare/compress.mjs";
import { assetsOf } from "../../../app/commands/support/assets";

const script = "export const rooms = [];\n".repeat(100);
let folder: string;
let server: http.Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "slipway-assets-"));
  await mkdir(path.join(folder, "assets"));
  await writeFile(path.join(folder, "assets/rooms-1a2b.js"), script);
  await writeFile(path.join(folder, "assets/short-3c4d.js"), "export {};\n");
  await writeFile(path.join(folder, "assets/view-5e6f.png"), Buffer.alloc(4_000));
  compress(folder);
  const assets = assetsOf(folder);
  server = http.createServer((request, response) =>
    assets(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** The answer as it was sent: nothing is unpacked. */
const ask = (file: string, accepted: string) =>
  new Promise<{ headers: http.IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { "Accept-Encoding": accepted };
    http
      .get({ host: "127.0.0.1", port, path: `/assets/${file}`, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }));
      })
      .once("error", reject);
  });

it.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
] as const)("a browser that takes %s is sent %s", async (accepted, encoding, unpack) => {
  const { headers, body } = await ask("rooms-1a2b.js", accepted);
  expect(headers).toMatchObject({ "content-encoding": encoding, vary: "Accept-Encoding" });
  expect(headers["content-type"]).toBe("text/javascript");
  expect(headers["cache-control"]).toContain("immutable");
  expect(body.length).toBeLessThan(script.length / 10);
  expect(unpack(body).toString()).toBe(script);
});

it("a browser that takes nothing compressed is sent the file itself", async () => {
  const { headers, body } = await ask("rooms-1a2b.js", "identity");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body.toString()).toBe(script);
});

it("pictures and files of a few bytes are left alone", async () => {
  expect((await readdir(path.join(folder, "assets"))).sort()).toEqual([
    "rooms-1a2b.js",
    "rooms-1a2b.js.br",
    "rooms-1a2b.js.gz",
    "short-3c4d.js",
    "view-5e6f.png",
  ]);
});
