import { jpegSegments, startsFrame } from "./jpeg";

/** The sides of a whole picture in pixels, as its head says them; null where it says none. */
export function imageSize(
  file: Buffer,
  type: "image/png" | "image/jpeg",
): { readonly width: number; readonly height: number } | null {
  // PNG 3, 11.2.2: the first chunk is IHDR, which begins with both.
  if (type === "image/png") return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
  for (const { at, marker } of jpegSegments(file))
    if (startsFrame(marker)) return { width: file.readUInt16BE(at + 7), height: file.readUInt16BE(at + 5) };
  return null;
}
