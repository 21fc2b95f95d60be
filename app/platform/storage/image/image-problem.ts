import { jpegSegments, startOfScan, startsFrame } from "./jpeg";

const pngSignature = 8;

/** Whether the chunks of a PNG lead from its head over some picture to its end (PNG 3, 5.3). */
const pngIsWhole = (file: Buffer): boolean => {
  let hasPicture = false;
  for (let at = pngSignature; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const chunk = file.toString("latin1", at + 4, at + 8);
    if (at === pngSignature && chunk !== "IHDR") return false;
    if (chunk === "IDAT") hasPicture = true;
    if (chunk === "IEND") return hasPicture;
  }
  return false;
};

/** Whether the segments of a JPEG lead over a frame to a scan that ends. What cameras write after the end does not matter. */
const jpegIsWhole = (file: Buffer): boolean => {
  let hasFrame = false;
  for (const { at, marker } of jpegSegments(file)) {
    if (marker === startOfScan) return hasFrame && file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
    if (startsFrame(marker)) hasFrame = true;
  }
  return false;
};

/** Why nobody could see a picture: it ends before its end. Null where nothing speaks against it. */
export const imageProblem = (file: Buffer, type: "image/png" | "image/jpeg"): "fileCutOff" | null =>
  (type === "image/png" ? pngIsWhole : jpegIsWhole)(file) ? null : "fileCutOff";
