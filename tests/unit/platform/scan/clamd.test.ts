import { afterEach, describe, expect, it } from "vitest";
import { clamdAddress } from "~/platform/scan/clamd-address";
import { scanWithClamd } from "~/platform/scan/clamd.server";
import { marker, testClamd } from "../../../support/clamd";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function clamd(options?: Parameters<typeof testClamd>[0]) {
  const server = await testClamd(options);
  open.push(server.close);
  return server;
}

async function* pieces(...content: (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const piece of content) yield Promise.resolve(Buffer.from(piece));
}

describe("clamd", () => {
  it.each(["port", "path"] as const)("on a %s finds what is in a file, and where it is cut in two", async (at) => {
    const { url } = await clamd({ at });
    expect(await scanWithClamd(pieces("%PDF-1.7 ", "", "harmless"), url)).toEqual({ scan: "clean" });
    expect(await scanWithClamd(pieces("%PDF ", marker.slice(0, 9), marker.slice(9)), url)).toEqual({
      scan: "infected",
      signature: "Slipway.Test-1",
    });
  });

  it("takes a file as large as may be uploaded", async () => {
    const { url } = await clamd();
    const mega = Buffer.alloc(1024 * 1024);
    expect(await scanWithClamd(pieces(...Array<Buffer>(20).fill(mega), marker), url)).toMatchObject({
      scan: "infected",
    });
  });

  it("that is away, says nothing or refuses the size has not scanned", async () => {
    const { url, close } = await testClamd();
    await close();
    expect(await scanWithClamd(pieces("a"), url)).toEqual({ scan: "notScanned" });
    expect(await scanWithClamd(pieces("a"), "/nowhere/clamd.ctl")).toEqual({ scan: "notScanned" });
    expect(await scanWithClamd(pieces("a"), (await clamd({ mood: "silent" })).url, 100)).toEqual({
      scan: "notScanned",
    });
    const mega = Buffer.alloc(1024 * 1024);
    const { url: full } = await clamd({ mood: "full" });
    expect(await scanWithClamd(pieces(...Array<Buffer>(20).fill(mega)), full)).toEqual({ scan: "notScanned" });
  });
});

it("CLAMD_URL is an address or a path", () => {
  for (const good of ["tcp://clamd:3310", "tcp://[::1]:3310", "/run/clamav/clamd.ctl", "unix:///run/clamd.ctl"])
    expect(good).toMatch(clamdAddress);
  for (const bad of ["", "clamd", "clamd:3310", "http://clamd:3310", "tcp://"]) expect(bad).not.toMatch(clamdAddress);
});
