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

const scan = 0xda;
/** Markers that begin a frame: all of C0 to CF but those of tables and extensions (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Whether the segments of a JPEG lead over a frame to a scan that ends. What cameras write after the end does not matter. */
const jpegIsWhole = (file: Buffer): boolean => {
  let hasFrame = false;
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const marker = file.readUInt8(at + 1);
    if (marker === scan) return hasFrame && file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
    if (isFrame(marker)) hasFrame = true;
    // A marker may have more than one FF before it.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return false;
};

/** Why nobody could see a picture: it ends before its end. Null where nothing speaks against it. */
export const imageProblem = (file: Buffer, type: "image/png" | "image/jpeg"): "fileCutOff" | null =>
  (type === "image/png" ? pngIsWhole : jpegIsWhole)(file) ? null : "fileCutOff";
