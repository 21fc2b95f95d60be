import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { stepMark } from "~/data/application/step-mark.server";
import type { Answers } from "~/domain/program/form/question";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { removeDocument } from "~/use-cases/application/remove-document.server";
import { saveDraft } from "~/use-cases/application/save-draft.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { aDraft, stored, submit } from "../application/support/application";
import { aProgram, city, content } from "../application/support/program";
import { useDatabase } from "../application/support/world";
import { worksAtOnce } from "./at-once";

const folder = await mkdtemp(path.join(tmpdir(), "slipway-documents-"));
process.env["FILES_DIR"] = folder;
useDatabase();
beforeAll(city);
afterAll(() => rm(folder, { recursive: true, force: true }));

type Draft = Awaited<ReturnType<typeof aDraft>>;

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(pdf);
}

async function save({ ctx, applicationId }: Draft): Promise<unknown> {
  const [step] = content.steps;
  const { answers, unitId } = await stored(applicationId);
  const mark = step ? stepMark(step, { answers: answers as Answers, unitId }) : "";
  return saveDraft(ctx, {
    applicationId,
    step: "premises",
    mark,
    asked: ["landlord"],
    answers: { landlord: "新业主" },
  });
}

worksAtOnce(() => aDraft(), {
  "application/begin-application": async ({ ctx, companyId }) =>
    beginApplication(ctx, { companyId, program: (await aProgram()).slug }),
  "application/remove-document": async ({ ctx, applicationId }) => {
    const { id: documentId } = await prisma().document.findFirstOrThrow({ where: { caseId: applicationId } });
    return removeDocument(ctx, { caseId: applicationId, documentId });
  },
  "application/save-draft": save,
  "application/submit-application": ({ ctx, applicationId }) => submit(ctx, applicationId),
  "application/upload-document": ({ ctx, applicationId }) =>
    uploadDocument(ctx, { caseId: applicationId, requirement: "licence", fileName: "营业执照.pdf", content: bytes() }),
  "decision/withdraw-application": ({ ctx, applicationId }) => withdrawApplication(ctx, { applicationId, version: 1 }),
});
