import type { UseCaseContext } from "~/data/access/context";
import { insertCompanyFile } from "~/data/company/files.server";
import { lockOwnership } from "~/data/company/ownership.server";
import type { Tx } from "~/data/kernel/db.server";
import { cleanLine } from "~/domain/kernel/text/clean";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { record } from "../audit/record.server";
import { keepUpload } from "../kernel/keep-upload.server";
import { admitIntake } from "./reached-company.server";

/** A paper for a request of ownership of the actor's own, or of a company that intake reaches. */
export interface CompanyPaper {
  readonly of: { readonly ownershipId: string } | { readonly companyId: string };
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

async function takerOf(tx: Tx, ctx: UseCaseContext, of: CompanyPaper["of"]) {
  if ("companyId" in of) {
    await admitIntake(tx, ctx, of.companyId);
    return { companyId: of.companyId, ownershipId: null };
  }
  const ownership = await lockOwnership(tx, of.ownershipId);
  if (ownership?.userId !== ctx.actor.userId) throw new NotFound();
  if (ownership.state !== "asked") throw new Refusal("company.ownershipDecided");
  return { companyId: ownership.companyId, ownershipId: ownership.id };
}

/** Keeps a paper, scanned. Refuses what `keepUpload` refuses, and a request that is decided. */
export const keepCompanyFile = (ctx: UseCaseContext, { of, fileName, content }: CompanyPaper): Promise<void> =>
  keepUpload(content, {
    open: (tx) => takerOf(tx, ctx, of),
    async kept(tx, taker, { file, scan }) {
      const id = newId();
      const name = [...cleanLine(fileName.split(/[\\/]/).at(-1) ?? "")].slice(-200).join("") || "document";
      const written = { fileName: name, uploadedBy: ctx.actor.userId, uploadedAt: ctx.now };
      await insertCompanyFile(tx, { id, ...taker, file, scan, ...written });
      const data = { documentId: id, sha256: file.sha256, size: file.size, scan };
      await record(tx, ctx, { action: "company.keepFile", subjectId: taker.companyId, data });
    },
    infected: (tx, { companyId: subjectId }, { file: { sha256, size }, signature }) =>
      record(tx, ctx, { action: "company.refuseInfected", subjectId, data: { sha256, size, signature } }),
  });
