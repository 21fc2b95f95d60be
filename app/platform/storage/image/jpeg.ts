/** Begins the data of a picture; after it come no more segments of this shape. */
export const startOfScan = 0xda;

/** Whether a marker begins a frame: all of C0 to CF do but those of tables and extensions (ITU T.81, table B.1). */
export const startsFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The segments of a JPEG up to its first scan: where each begins, and its marker. */
export function* jpegSegments(file: Buffer): Generator<{ readonly at: number; readonly marker: number }> {
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const marker = file.readUInt8(at + 1);
    // A marker may have more than one FF before it.
    if (marker !== 0xff) yield { at, marker };
    if (marker === startOfScan) return;
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
}
