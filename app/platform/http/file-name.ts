/**
 * The name of a file that was posted. `bytes` holds one character for each byte that came: UTF-8 as browsers send it, or the
 * encoding of Chinese systems. Quotation marks and breaks come as `%22`, `%0D` and `%0A`.
 */
export function postedName(bytes: string): string {
  const raw = Buffer.from(bytes, "latin1");
  const name = inEncoding("utf-8", raw) ?? inEncoding("gb18030", raw) ?? bytes;
  return name.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

const isControl = (byte: number): boolean => (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127;
const endOfHead = Buffer.from("\r\n\r\n");

/**
 * A multipart body without control characters in the head of its first part, where the name of its file stands: the parser takes
 * none. Everything behind that head comes through as it is.
 */
export async function* withReadableHead(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let matched = 0;
  for await (const chunk of body) {
    let at = 0;
    for (; at < chunk.length && matched < endOfHead.length; at += 1)
      matched = chunk[at] === endOfHead[matched] ? matched + 1 : chunk[at] === endOfHead[0] ? 1 : 0;
    yield Buffer.concat([chunk.subarray(0, at).filter((byte) => !isControl(byte)), chunk.subarray(at)]);
  }
}

function inEncoding(encoding: string, raw: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(raw);
  } catch {
    return null;
  }
}

/** The header under which a browser shows or keeps a file of any name (RFC 8187). */
export function dispositionOf(kind: "attachment" | "inline", name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${kind}; filename*=UTF-8''${encoded}`;
}
