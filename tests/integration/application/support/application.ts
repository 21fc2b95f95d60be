import { prisma } from "~/data/kernel/db.server";
import type { Answers } from "~/domain/program/form/question";
import { newId } from "~/platform/ids";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { submitApplication } from "~/use-cases/application/submit-application.server";
import type { UseCaseContext } from "~/data/access/context";
import { aCompany } from "./company";
import { aProgram, complete } from "./program";
import { now } from "./world";

export const stored = (id: string) => prisma().application.findUniqueOrThrow({ where: { id } });

/** A document that nobody uploaded, for cases that are about something else. */
export const addDocument = (applicationId: string, uploadedBy: string, requirement = "licence") =>
  prisma().document.create({
    data: {
      id: newId(),
      caseId: applicationId,
      requirement,
      fileName: "licence.pdf",
      contentType: "application/pdf",
      size: 30,
      sha256: "a".repeat(64),
      storageKey: newId(),
      uploadedAt: now,
      uploadedBy,
    },
  });

/** A draft with these answers and a licence, ready to be handed in when they are complete. */
export async function aDraft(answers: Answers = complete, slug?: string) {
  const company = await aCompany({ code: "91210231MA0DEM013F" });
  const program = slug ?? (await aProgram()).slug;
  const applicationId = await beginApplication(company.ctx, { companyId: company.companyId, program });
  await prisma().application.update({ where: { id: applicationId }, data: { answers: { ...answers } } });
  await addDocument(applicationId, company.userId);
  return { ...company, applicationId, program };
}

/** Hands it in as it stands. */
export async function submit(ctx: UseCaseContext, applicationId: string, submitKey = newId()): Promise<void> {
  const { version } = await stored(applicationId);
  await submitApplication(ctx, { applicationId, version, submitKey });
}

/** The steps of its history, oldest first. */
export async function steps(applicationId: string): Promise<string[]> {
  const events = await prisma().caseEvent.findMany({ where: { caseId: applicationId }, orderBy: { id: "asc" } });
  return events.map(({ action }) => action);
}
