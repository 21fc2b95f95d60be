import { beforeAll } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { recommendDetermination } from "~/use-cases/decision/recommend-determination.server";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { acceptCompanyCode } from "~/use-cases/review/accept-company-code.server";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { checkFact } from "~/use-cases/review/check-fact.server";
import { lapseApplication } from "~/use-cases/review/lapse-application.server";
import { recordEvidenceCheck } from "~/use-cases/review/record-evidence-check.server";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { city } from "../application/support/program";
import { useDatabase } from "../application/support/world";
import { clear, everything, inReview, official, on, read, releaseCode, submitted } from "../review/support/case";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();
let zone: string;
beforeAll(async () => {
  zone = (await city()).highTech;
});

/** Handed in, with the intake officer's next step on it. */
async function handedIn() {
  const found = await submitted(zone);
  await releaseCode(found.companyId);
  return { ...found, ctx: found.intake.ctx, step: await read(found.applicationId) };
}

/** Under review, with the reviewer's next step on it. */
async function underReview() {
  const found = await inReview(zone);
  return { ...found, ctx: found.reviewer.ctx, step: await read(found.applicationId) };
}

const points = [{ target: "question:landlord", message: "Who is the landlord?" }];
const sound = {
  outcome: "approve",
  scores: { plan: 8 },
  reasons: [{ clause: "rules", words: "A sound plan" }],
} as const;

worksAtOnce(handedIn, {
  "review/add-internal-note":
    ({ ctx, applicationId }) =>
    () =>
      addInternalNote(ctx, { caseId: applicationId, text: "Called the landlord" }),
  "review/check-fact":
    ({ ctx, applicationId }) =>
    () =>
      checkFact(ctx, {
        applicationId,
        fact: "subletting",
        value: true,
        source: "Visit",
        asOf: "2026-03-09",
        note: null,
      }),
});

changesAtOnce(handedIn, {
  "review/accept-application":
    ({ ctx, step }) =>
    () =>
      acceptApplication(ctx, { ...step, seen: everything }),
  "review/accept-company-code": async ({ ctx, applicationId, companyId }) => {
    await prisma().company.update({ where: { id: companyId }, data: { code: "91350100M000100Y49" } });
    return () => acceptCompanyCode(ctx, { applicationId, reason: "Stands so on the licence of 2015" });
  },
  "review/record-evidence-check":
    ({ ctx, applicationId }) =>
    () =>
      recordEvidenceCheck(ctx, { applicationId, seen: ["identity", "licence"] }),
  "review/request-corrections":
    ({ ctx, step }) =>
    () =>
      requestCorrections(ctx, { ...step, points }),
  "review/lapse-application": async ({ ctx, applicationId, step }) => {
    await requestCorrections(ctx, { ...step, points });
    const { now, today, requestId } = on(ctx, "2026-03-24");
    return async () => void (await lapseApplication({ now, today, requestId }, applicationId));
  },
});

changesAtOnce(underReview, {
  "decision/declare-interest":
    ({ ctx, applicationId }) =>
    () =>
      declareInterest(ctx, { caseId: applicationId, conflict: true, explanation: "A cousin of mine" }),
  "decision/recommend-determination":
    ({ ctx, step }) =>
    () =>
      recommendDetermination(ctx, { ...step, ...sound }),
  "review/assign-application": async ({ applicationId, step, reviewer }) => {
    const manager = await official("manager", zone);
    await clear(manager.ctx, applicationId);
    return () => assignApplication(manager.ctx, { ...step, reviewerId: reviewer.userId });
  },
});
