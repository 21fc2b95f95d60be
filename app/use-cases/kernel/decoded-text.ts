function decoded(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

const isUtf16 = (file: Uint8Array): boolean => file.length >= 2 && file[0] === 0xff && file[1] === 0xfe;

/** The text of a file in UTF-8, with or without its mark, in UTF-16 with it, or else in GB 18030, as Chinese systems write CSV; null for what is no text. */
export function decodedText(file: Uint8Array): string | null {
  const text = isUtf16(file) ? decoded(file, "utf-16le") : (decoded(file, "utf-8") ?? decoded(file, "gb18030"));
  return text === null || text.includes("\u0000") ? null : text;
}
