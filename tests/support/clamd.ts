import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";

/** A file with this in it is infected, says the server below; no real scanner minds it. */
export const marker = "slipway-marked-as-infected";

interface TestClamd {
  readonly url: string;
  /** How many files it was asked about. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** Takes INSTREAM as it comes; returns the whole content once the empty piece is here, null before. */
function reader(): (data: Buffer) => Buffer | null {
  const command = "zINSTREAM\0";
  const pieces: Buffer[] = [];
  let waiting: Buffer[] = [];
  let bytes = 0;
  let wanted = command.length;
  let next: "command" | "length" | "piece" = "command";
  return (data) => {
    waiting.push(data);
    bytes += data.length;
    while (bytes >= wanted) {
      const all = Buffer.concat(waiting);
      const part = all.subarray(0, wanted);
      waiting = [all.subarray(wanted)];
      bytes -= wanted;
      if (next === "command" && part.toString("latin1") !== command) throw new Error("not INSTREAM");
      if (next === "piece") pieces.push(part);
      const length = next === "length" ? part.readUInt32BE() : null;
      if (length === 0) return Buffer.concat(pieces);
      next = length === null ? "length" : "piece";
      wanted = length ?? 4;
    }
    return null;
  };
}

/** What it does with a connection: scans, takes everything and says nothing, or complains of the size as clamd does. */
type Mood = "scans" | "silent" | "full";

/** A server that speaks clamd's INSTREAM, on a port of its own or on a socket in a folder of its own. */
export async function testClamd({
  mood = "scans",
  at = "port",
}: { mood?: Mood; at?: "port" | "path" } = {}): Promise<TestClamd> {
  let asked = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    asked += 1;
    sockets.add(socket);
    const read = reader();
    socket.on("error", () => socket.destroy());
    socket.on("data", (data: Buffer) => {
      if (mood === "full") socket.end("INSTREAM size limit exceeded. ERROR\0");
      const content = mood === "scans" ? read(data) : null;
      if (content) socket.end(content.includes(marker) ? "stream: Slipway.Test-1 FOUND\0" : "stream: OK\0");
    });
  });
  const folder = at === "path" ? await mkdtemp(path.join(os.tmpdir(), "clamd-")) : null;
  const ctl = folder && path.join(folder, "clamd.ctl");
  await new Promise<void>((resolve) => server.listen(ctl ? { path: ctl } : { port: 0, host: "127.0.0.1" }, resolve));
  const url = ctl ?? `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked: () => asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
