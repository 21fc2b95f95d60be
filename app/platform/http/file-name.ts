/**
 * The name of a file that was posted. `bytes` holds one character for each byte that came: UTF-8 as browsers send it, or the
 * encoding of Chinese systems. A quotation mark comes as `%22`.
 */
export function postedName(bytes: string): string {
  const raw = Buffer.from(bytes, "latin1");
  const name = inEncoding("utf-8", raw) ?? inEncoding("gb18030", raw) ?? bytes;
  return name.replaceAll("%22", '"');
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
