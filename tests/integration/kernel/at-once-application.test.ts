import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { readSetAside } from "~/data/application/draft.server";
import { stepMark } from "~/data/application/step-mark.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { asideId } from "~/domain/program/form/aside-steps";
import type { Answers } from "~/domain/program/form/question";
import { newId } from "~/platform/ids";
import { answerPoints } from "~/use-cases/application/answer-points.server";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { dismissSetAside } from "~/use-cases/application/dismiss-set-aside.server";
import { moveDraftForward } from "~/use-cases/application/move-draft-forward.server";
import { removeDocument } from "~/use-cases/application/remove-document.server";
import { resubmitApplication } from "~/use-cases/application/resubmit-application.server";
import { saveDraft } from "~/use-cases/application/save-draft.server";
import { submitApplication } from "~/use-cases/application/submit-application.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { aDraft, stored, submit } from "../application/support/application";
import { inCorrection } from "../application/support/correction";
import { publishNext } from "../application/support/next-version";
import { aProgram, city, complete, content } from "../application/support/program";
import { useDatabase } from "../application/support/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

const folder = await mkdtemp(path.join(tmpdir(), "slipway-documents-"));
process.env["FILES_DIR"] = folder;
useDatabase();
beforeAll(city);
afterAll(() => rm(folder, { recursive: true, force: true }));

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(pdf);
}

worksAtOnce(() => aDraft(), {
  "application/upload-document":
    ({ ctx, applicationId }) =>
    () =>
      uploadDocument(ctx, {
        caseId: applicationId,
        requirement: "licence",
        fileName: "营业执照.pdf",
        content: bytes(),
      }),
});

changesAtOnce(() => aDraft(), {
  "application/begin-application": async ({ ctx, companyId }) => {
    const { slug: program } = await aProgram();
    return () => beginApplication(ctx, { companyId, program });
  },
  "application/remove-document": async ({ ctx, applicationId }) => {
    const { id: documentId } = await prisma().document.findFirstOrThrow({ where: { caseId: applicationId } });
    return () => removeDocument(ctx, { caseId: applicationId, documentId });
  },
  "application/save-draft": async ({ ctx, applicationId }) => {
    const [step] = content.steps;
    if (!step) throw new Error("The program has steps.");
    const { answers, unitId } = await stored(applicationId);
    const mark = stepMark(step, { answers: answers as Answers, unitId });
    const typed = { asked: ["landlord"], answers: { landlord: "新业主" } };
    return () => saveDraft(ctx, { applicationId, step: step.key, mark, ...typed });
  },
  "application/submit-application": ({ ctx, applicationId }) => {
    const submitKey = newId();
    return () => submitApplication(ctx, { applicationId, version: 1, submitKey });
  },
  "decision/withdraw-application": async ({ ctx, applicationId }) => {
    await submit(ctx, applicationId);
    return () => withdrawApplication(ctx, { applicationId, version: 2 });
  },
});

/** A draft whose plan no longer fits the version on offer, with its next step. */
async function outdated() {
  const draft = await aDraft({ ...complete, plan: "Much too long now" });
  const { applicationId } = draft;
  return { ...draft, step: { applicationId, version: 1, to: await publishNext(applicationId) } };
}

worksAtOnce(outdated, {
  "application/dismiss-set-aside": async ({ ctx, step }) => {
    await moveDraftForward(ctx, step);
    const { applicationId } = step;
    const aside = await transact((tx) => readSetAside(tx, applicationId));
    return () => dismissSetAside(ctx, { applicationId, ids: aside.map(asideId) });
  },
});

changesAtOnce(outdated, {
  "application/move-draft-forward":
    ({ ctx, step }) =>
    () =>
      moveDraftForward(ctx, step),
});

worksAtOnce(() => inCorrection(), {
  "application/answer-points":
    ({ later, applicationId, first }) =>
    () =>
      answerPoints(later, { applicationId, answers: { [first]: "某某置业" } }),
});

changesAtOnce(() => inCorrection(), {
  "application/resubmit-application":
    ({ later, applicationId, version, first, second }) =>
    () =>
      resubmitApplication(later, {
        applicationId,
        version,
        answers: { [first]: "某某置业", [second]: "A new scan" },
        stands: [second],
      }),
});
