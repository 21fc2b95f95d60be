import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

const block = 512;
const padding = (size: number): number => (block - (size % block)) % block;

export interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** The bytes of a tar file (ustar) with these entries. */
export async function* tar(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, content } of entries) {
    yield header(name, content.length);
    yield content;
    yield Buffer.alloc(padding(content.length));
  }
  yield Buffer.alloc(2 * block);
}

/** The entries of a gzipped tar file, in order. Throws where it is cut short. */
export async function* readTar(file: string): AsyncGenerator<Entry> {
  const bytes = createReadStream(file).pipe(createGunzip());
  const chunks = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);
  const take = async (size: number): Promise<Buffer> => {
    const parts = [rest];
    for (let have = rest.length; have < size;) {
      const { value, done } = await chunks.next();
      if (done) throw new Error("the file is cut short");
      parts.push(value);
      have += value.length;
    }
    const all = Buffer.concat(parts);
    rest = all.subarray(size);
    return all.subarray(0, size);
  };
  for (;;) {
    const head = await take(block);
    if (head[0] === 0) return;
    const text = (from: number, to: number) => head.toString("utf8", from, to).replace(/\0.*$/s, "");
    const size = parseInt(text(124, 136), 8);
    const content = await take(size);
    await take(padding(size));
    yield { name: [text(345, 500), text(0, 100)].filter(Boolean).join("/"), content };
  }
}

function header(path: string, size: number): Buffer {
  // A path over 100 bytes is cut in two at a slash.
  const cut = path.length > 100 ? path.indexOf("/", path.length - 101) : -1;
  const [prefix, name] = cut < 0 ? ["", path] : [path.slice(0, cut), path.slice(cut + 1)];
  if (Buffer.byteLength(name) > 100 || Buffer.byteLength(prefix) > 155) throw new Error(`${path} is too long a name.`);
  const head = Buffer.alloc(block);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  const fields: readonly (readonly [number, string])[] = [
    [0, name],
    [100, octal(0o600, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(size, 11)],
    [136, octal(Math.floor(Date.now() / 1000), 11)],
    [148, " ".repeat(8)],
    [156, "0"],
    [257, "ustar\x0000"],
    [345, prefix],
  ];
  for (const [at, value] of fields) head.write(value, at);
  const checksum = head.reduce((sum, byte) => sum + byte, 0);
  head.write(`${checksum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}
