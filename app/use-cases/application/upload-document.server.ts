import { insertDocument } from "~/data/application/document.server";
import { readTyped, writeTyped } from "~/data/application/draft.server";
import { transact } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { cleanLine } from "~/domain/kernel/text/clean";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { FileRefused, largestFileMegabytes, type StoredFile } from "~/platform/storage/storage";
import type { UseCaseContext } from "~/data/access/context";
import { openForEditing } from "./open-application.server";
import { record } from "../audit/record.server";
import { scanFile } from "./scan-file.server";

export interface Upload {
  readonly caseId: string;
  /** Key of a document of the program, or of a question that asks for a file. */
  readonly requirement: string;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Keeps a document with an application that can still be changed. Rights are looked at before a byte is read. Throws
 * Refusal (`file.empty`, `file.tooLarge`, `file.type`, `file.cutOff`, `file.password`, `file.infected`) for a file that cannot be taken; nothing of it stays.
 */
export async function uploadDocument(ctx: UseCaseContext, upload: Upload): Promise<void> {
  await transact(async (tx) => {
    const found = await openForEditing(tx, ctx, upload.caseId);
    if (!asksFor(await contentOf(found.programVersionId, tx), upload.requirement)) throw new NotFound();
  });
  const file = await files().store(upload.content).catch(refused);
  try {
    const verdict = await scanFile(file.key);
    if (verdict.scan === "infected") return await refuseInfected(ctx, upload, file, verdict.signature);
    await transact(async (tx) => {
      const found = await openForEditing(tx, ctx, upload.caseId);
      const { id: caseId, zoneId, programVersionId } = found;
      const id = newId();
      const { requirement, fileName } = upload;
      await insertDocument(tx, {
        id,
        caseId,
        requirement,
        fileName: baseName(fileName),
        file,
        scan: verdict.scan,
        uploadedBy: ctx.actor.userId,
        now: ctx.now,
      });
      if (isFileQuestion(await contentOf(programVersionId, tx), requirement)) {
        const typed = await readTyped(tx, caseId);
        await writeTyped(tx, caseId, { ...typed, answers: { ...typed.answers, [requirement]: id } });
      }
      await record(tx, ctx, {
        action: "document.upload",
        subjectId: caseId,
        zoneId,
        data: { documentId: id, requirement, sha256: file.sha256, size: file.size, scan: verdict.scan },
      });
    });
  } catch (error) {
    await files().discard(file.key);
    throw error;
  }
}

/** Nothing is kept of a file with a virus but that it came. */
async function refuseInfected(
  ctx: UseCaseContext,
  { caseId, requirement }: Upload,
  { sha256, size }: StoredFile,
  signature: string,
): Promise<never> {
  await transact(async (tx) => {
    const { zoneId } = await openForEditing(tx, ctx, caseId);
    await record(tx, ctx, {
      action: "document.refuseInfected",
      subjectId: caseId,
      zoneId,
      data: { requirement, sha256, size, signature },
    });
  });
  throw new Refusal("file.infected");
}

const isFileQuestion = (content: ProgramContent, key: string): boolean =>
  questionsIn(content).some((question) => question.key === key && question.kind === "file");

const asksFor = (content: ProgramContent, requirement: string): boolean =>
  content.documents.some(({ key }) => key === requirement) || isFileQuestion(content, requirement);

/** The last part of what a browser sends as name, with its ending where it is too long. */
const baseName = (name: string): string =>
  [...cleanLine(name.split(/[\\/]/).at(-1) ?? "")].slice(-200).join("") || "document";

const reasons = {
  fileEmpty: "file.empty",
  fileTooLarge: "file.tooLarge",
  fileType: "file.type",
  fileCutOff: "file.cutOff",
  filePassword: "file.password",
} as const;

function refused(error: unknown): never {
  if (!(error instanceof FileRefused)) throw error;
  throw new Refusal(reasons[error.reason], { max: largestFileMegabytes });
}
