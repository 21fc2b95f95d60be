import { beforeAll } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { signUp } from "~/use-cases/access/sign-up.server";
import { scanDocuments } from "~/use-cases/application/scan-documents.server";
import { uploadDocument } from "~/use-cases/application/upload-document.server";
import { sendOutbox } from "~/use-cases/outbox/send-outbox.server";
import { scanTenantEvidence } from "~/use-cases/space/scan-tenant-evidence.server";
import { testClamd } from "../../support/clamd";
import { useMailServer } from "../../support/mail-server";
import { visitor } from "../access/people";
import { aDraft } from "../application/support/application";
import { city } from "../application/support/program";
import { now, useDatabase } from "../application/support/world";
import { worksAtOnce } from "./at-once";

const clamd = await testClamd({ at: "path" });
process.env["CLAMD_URL"] = clamd.url;

useDatabase();
useMailServer();
beforeAll(city);

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

/** A draft with a document that no scanner has seen, and a mail that waits. */
async function aWaitingWorld(): Promise<void> {
  const { ctx, applicationId: caseId } = await aDraft();
  // It has no file.
  await prisma().document.updateMany({ where: { caseId }, data: { removedAt: now } });
  await uploadDocument(ctx, { caseId, requirement: "licence", fileName: "licence.pdf", content: bytes() });
  await prisma().document.updateMany({ where: { caseId }, data: { scan: "notScanned" } });
  await signUp(visitor(), { email: `${newId()}@example.test`, name: "Somebody", locale: "en", to: "/founder" });
}

worksAtOnce(aWaitingWorld, {
  "application/scan-documents": () => () => scanDocuments(now),
  "space/scan-tenant-evidence": () => () => scanTenantEvidence(now),
  "outbox/send-outbox": () => () => sendOutbox(now),
});
