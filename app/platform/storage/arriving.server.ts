import { createHash } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromFile } from "file-type";
import { imageProblem } from "./image/image-problem";
import { beginsAsPdf, pdfProblem } from "./pdf/pdf-problem";
import { acceptedTypes, type AcceptedType, FileRefused, largestFile, type StoredFile } from "./storage";

const isAccepted = (mime: string | undefined): mime is AcceptedType =>
  (acceptedTypes as readonly (string | undefined)[]).includes(mime);

/** Writes an uploaded file to `place` as it comes and looks at what it is, and whether somebody can open it. Throws FileRefused. */
export async function arriveUpload(
  place: string,
  content: AsyncIterable<Uint8Array>,
): Promise<Omit<StoredFile, "key">> {
  const written = await write(place, content, largestFile);
  if (written.size === 0) throw new FileRefused("fileEmpty");
  const contentType = await typeOf(place);
  if (!isAccepted(contentType)) throw new FileRefused("fileType");
  const file = await readFile(place);
  const problem = contentType === "application/pdf" ? pdfProblem(file) : imageProblem(file, contentType);
  if (problem) throw new FileRefused(problem);
  return { ...written, contentType };
}

async function typeOf(place: string): Promise<string | undefined> {
  const found = (await fileTypeFromFile(place))?.mime;
  if (isAccepted(found)) return found;
  return beginsAsPdf(await beginningOf(place)) ? "application/pdf" : found;
}

async function beginningOf(place: string): Promise<Buffer> {
  const file = await open(place);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Writes what Slipway made itself, of any type and size. */
export const arriveMade = (place: string, content: AsyncIterable<Uint8Array>) =>
  write(place, content, Number.POSITIVE_INFINITY);

/** Lets `fill` write the file `arriving`, then `take` it where it belongs; of what fails nothing is left there. */
export async function arrive<Written>(
  arriving: string,
  fill: (arriving: string) => Promise<Written>,
  take: (written: Written) => Promise<unknown>,
): Promise<Written> {
  await mkdir(path.dirname(arriving), { recursive: true });
  try {
    const written = await fill(arriving);
    await take(written);
    return written;
  } finally {
    await rm(arriving, { force: true });
  }
}

async function write(
  place: string,
  content: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash("sha256");
  const file = await open(place, "wx");
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > largest) throw new FileRefused("fileTooLarge");
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    // On disk before the database says that it is there.
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest("hex") };
}
