import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, it } from "vitest";
import { stepMark } from "~/data/application/step-mark.server";
import type { Answers } from "~/domain/program/form/question";
import { saveDraft } from "~/use-cases/application/save-draft.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { withdrawApplication } from "~/use-cases/decision/withdraw-application.server";
import { withTwoConnections } from "../../support/small-pool";
import { aDraft, stored, submit } from "../application/support/application";
import { city, content } from "../application/support/program";
import { useDatabase } from "../application/support/world";

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

const atOnce: readonly (readonly [string, (draft: Draft) => Promise<unknown>])[] = [
  ["saving a step", save],
  [
    "uploading a document",
    ({ ctx, applicationId }) =>
      uploadDocument(ctx, { applicationId, requirement: "licence", fileName: "营业执照.pdf", content: bytes() }),
  ],
  ["handing in", ({ ctx, applicationId }) => submit(ctx, applicationId)],
  ["withdrawing", ({ ctx, applicationId }) => withdrawApplication(ctx, { applicationId, version: 1 })],
];

it.each(atOnce)("%s works for more at once than the pool has connections", async (_, act) => {
  const drafts: Draft[] = [];
  for (let each = 0; each < 6; each += 1) drafts.push(await aDraft());
  await withTwoConnections(drafts.map((draft) => () => act(draft)));
});
