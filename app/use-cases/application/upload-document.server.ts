import { readTyped, writeTyped } from "~/data/application/draft.server";
import { contentOf } from "~/data/program/content.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { NotFound } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { record } from "../audit/record.server";
import { keepDocument, type Upload } from "./keep-document.server";
import { openForEditing } from "./open-application.server";

/**
 * Keeps a document with an application that can still be changed: one of the program, or the answer to a question that asks for a file.
 * Rights are looked at before a byte is read.
 */
export const uploadDocument = (ctx: UseCaseContext, upload: Upload): Promise<void> =>
  keepDocument(ctx, upload, {
    async open(tx) {
      const found = await openForEditing(tx, ctx, upload.caseId);
      const content = await contentOf(found.programVersionId, tx);
      if (!asksFor(content, upload.requirement)) throw new NotFound();
      return { ...found, content };
    },
    async kept(tx, { id: caseId, zoneId, content }, file) {
      const { documentId, requirement } = file;
      if (isFileQuestion(content, requirement)) {
        const typed = await readTyped(tx, caseId);
        await writeTyped(tx, caseId, { ...typed, answers: { ...typed.answers, [requirement]: documentId } });
      }
      await record(tx, ctx, { action: "document.upload", subjectId: caseId, zoneId, data: file });
    },
    infected: (tx, { id: subjectId, zoneId }, data) =>
      record(tx, ctx, { action: "document.refuseInfected", subjectId, zoneId, data }),
  });

const isFileQuestion = (content: ProgramContent, key: string): boolean =>
  questionsIn(content).some((question) => question.key === key && question.kind === "file");

const asksFor = (content: ProgramContent, requirement: string): boolean =>
  content.documents.some(({ key }) => key === requirement) || isFileQuestion(content, requirement);
