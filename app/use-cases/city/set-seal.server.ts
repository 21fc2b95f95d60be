import { buffer } from "node:stream/consumers";
import type { UseCaseContext } from "~/data/access/context";
import { writeOfficeSeal } from "~/data/city/office.server";
import { insertSeal } from "~/data/city/seal.server";
import { sealBounds, sealProblem } from "~/domain/city/seal";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { imageSize } from "~/platform/storage/image/image-size";
import type { StoredFile } from "~/platform/storage/storage";
import { record } from "../audit/record.server";
import { keepUpload } from "../kernel/keep-upload.server";
import { scansFiles } from "../kernel/scan-file.server";
import { holdOfficeThere, officeSubject, type OfficeRead } from "./hold-office.server";

/**
 * Gives an office the seal that its letters show from now on: a PNG or JPEG of bounded size. Throws NotFound, StaleVersion, and Refusal for
 * what `keepUpload` refuses, another type (`city.sealType`), one too large (`city.sealHeavy`, `city.sealPixels`), and one that a scanner could
 * not look at (`city.sealUnscanned`).
 */
export const setSeal = (
  ctx: UseCaseContext,
  { content, ...read }: OfficeRead & { readonly content: AsyncIterable<Uint8Array> },
): Promise<void> =>
  keepUpload(content, {
    open: (tx) => holdOfficeThere(tx, ctx, read),
    look({ file, scan }) {
      // It is shown to companies: where there is a scanner, not before that has looked.
      if (scan === "notScanned" && scansFiles()) throw new Refusal("city.sealUnscanned");
      return sidesOf(file);
    },
    async kept(tx, _office, { file, seen: sides }) {
      const id = newId();
      await insertSeal(tx, { id, ...sides, file, uploadedBy: ctx.actor.userId, uploadedAt: ctx.now });
      await writeOfficeSeal(tx, read.zoneId, id);
      const data = { sealId: id, sha256: file.sha256 };
      await record(tx, ctx, { action: "office.setSeal", ...officeSubject(read.zoneId), data });
    },
    async infected(tx, _office, { file: { sha256, size }, signature }) {
      const data = { sha256, size, signature };
      await record(tx, ctx, { action: "office.refuseInfected", ...officeSubject(read.zoneId), data });
    },
  }).catch((error: unknown) => {
    // Of other uploads a PDF is taken too, which is what they say.
    throw error instanceof Refusal && error.reason === "file.type" ? new Refusal("city.sealType") : error;
  });

async function sidesOf({ key, size, contentType }: StoredFile): Promise<{ width: number; height: number }> {
  if (contentType === "application/pdf") throw new Refusal("city.sealType");
  const { bytes, leastPixels: min, mostPixels: max } = sealBounds;
  const sides = imageSize(await buffer(await files().read(key)), contentType);
  const problem = sides ? sealProblem({ size, ...sides }) : "pixels";
  if (problem === "tooHeavy") throw new Refusal("city.sealHeavy", { max: bytes / 1024 });
  if (!sides || problem) throw new Refusal("city.sealPixels", { min, max });
  return sides;
}
