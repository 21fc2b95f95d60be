import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { log } from "~/platform/log.server";
import { clamdTarget } from "./clamd-address";

/** What is known of a file: nothing, no virus, or the name of the virus that is in it. */
export type ScanVerdict =
  | { readonly scan: "notScanned" | "clean" }
  | { readonly scan: "infected"; readonly signature: string };

/** Milliseconds without a word from clamd after which a file counts as not scanned. */
const patience = 30_000;

/** The bytes as clamd's command INSTREAM takes them: pieces with their length before them, and an empty one at the end. */
async function* inStream(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from("zINSTREAM\0");
  for await (const piece of content) {
    if (piece.byteLength > 0) yield* [lengthOf(piece.byteLength), piece];
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Has clamd at this address look through the bytes. When it cannot, or does not answer, they are not scanned; the log says why. */
export async function scanWithClamd(
  content: AsyncIterable<Uint8Array>,
  address: string,
  silence = patience,
): Promise<ScanVerdict> {
  const socket = connect(clamdTarget(address));
  socket.setTimeout(silence, () => socket.destroy(new Error(`no word for ${silence} ms`)));
  try {
    return verdictOf(await answerTo(socket, content));
  } catch (error) {
    log.warn({ err: error }, "clamd did not scan a file");
    return { scan: "notScanned" };
  } finally {
    socket.destroy();
  }
}

async function answerTo(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<string> {
  const [answer] = await Promise.all([
    text(socket),
    // Left open: clamd answers and ends the connection.
    pipeline(Readable.from(inStream(content)), socket, { end: false }),
  ]);
  return answer;
}

function verdictOf(answer: string): ScanVerdict {
  const said = /^stream: (.+?)( FOUND)?\0?$/.exec(answer);
  if (said?.[2]) return { scan: "infected", signature: said[1] ?? "" };
  if (said?.[1] === "OK") return { scan: "clean" };
  throw new Error(`clamd said: ${answer.slice(0, 200)}`);
}
