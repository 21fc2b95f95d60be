import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflated = promisify(inflateRaw);

/** An archive that is none, is of a kind that no workbook is, or holds more than it may. */
export class ZipRefused extends Error {
  override readonly name = "ZipRefused";
  constructor(readonly reason: "unreadable" | "tooLarge") {
    super(reason);
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const endSize = 22;
const [stored, deflated] = [0, 8];
const encrypted = 1;
/** What stands in fields of an archive beyond 4 GB: none of ours is one. */
const elsewhere = 0xffffffff;

/**
 * The entries of an archive by name, unpacked, as long as all of them together have at most `most` bytes: by what its directory says, and by
 * what comes out. Throws ZipRefused before more than that was unpacked.
 */
export async function boundedZip(archive: Buffer, most: number): Promise<ReadonlyMap<string, Buffer>> {
  const entries = entriesOf(archive);
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) throw new ZipRefused("tooLarge");
  const unpacked = new Map<string, Buffer>();
  let left = most;
  for (const entry of entries) {
    const content = await contentOf(archive, entry, left);
    left -= content.length;
    if (unpacked.has(entry.name)) throw new ZipRefused("unreadable");
    unpacked.set(entry.name, content);
  }
  return unpacked;
}

function entriesOf(archive: Buffer): Entry[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + endSize > archive.length || archive.readUInt32LE(end) !== endMark)
    throw new ZipRefused("unreadable");
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== entryMark) throw new ZipRefused("unreadable");
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const [packed, size] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    if ((archive.readUInt16LE(at + 8) & encrypted) !== 0 || packed === elsewhere || size === elsewhere)
      throw new ZipRefused("unreadable");
    entries.push({
      name: archive.toString("utf8", at + 46, at + 46 + name),
      method: archive.readUInt16LE(at + 10),
      packed,
      size,
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function contentOf(archive: Buffer, { at, method, packed }: Entry, most: number): Promise<Buffer> {
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== localMark) throw new ZipRefused("unreadable");
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const content = archive.subarray(from, from + packed);
  if (content.length < packed || (method !== stored && method !== deflated)) throw new ZipRefused("unreadable");
  if (method === stored) {
    if (content.length > most) throw new ZipRefused("tooLarge");
    return content;
  }
  try {
    return await inflated(content, { maxOutputLength: most + 1 }).then((found) => within(found, most));
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    throw new ZipRefused(codeOf(error) === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "unreadable");
  }
}

function within(content: Buffer, most: number): Buffer {
  if (content.length > most) throw new ZipRefused("tooLarge");
  return content;
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : null;
