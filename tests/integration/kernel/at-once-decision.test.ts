import { beforeAll } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { prisma } from "~/data/kernel/db.server";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { deliverToReader } from "~/use-cases/decision/deliver-letter.server";
import { endNotice } from "~/use-cases/decision/end-notice.server";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { returnApplication } from "~/use-cases/decision/return-application.server";
import { withdrawApproval } from "~/use-cases/decision/withdraw-approval.server";
import { shownBasis } from "../../../prisma/seed/approval";
import { approve, city, official, recommendedCase, useDatabase } from "../decision/recommended-case";
import { announced } from "../decision/support/announced";
import { severalNeeded, start } from "../decision/support/several-needed";
import { changesAtOnce } from "./at-once";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

/** A recommended case with an approver and a unit of its own. */
async function aCase() {
  const place = await city({ appropriatedFen: 6_000_000 });
  const { id: applicationId } = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, applicationId);
  return { ctx, step: { applicationId, version: 1 }, unitId: place.units[0] };
}

changesAtOnce(aCase, {
  "decision/approve-application": async ({ ctx, step, unitId }) => {
    const terms = { ...step, start, unitId, operatorId: null };
    const basis = await shownBasis(ctx, terms);
    return () => approveApplication(ctx, { ...terms, basis });
  },
  "decision/reject-application":
    ({ ctx, step }) =>
    () =>
      rejectApplication(ctx, { ...step, reasons: [{ clause: "age", words: "Older than 24 months." }] }),
  "decision/return-application":
    ({ ctx, step }) =>
    () =>
      returnApplication(ctx, { ...step, reason: "Look at the lease again" }),
});

changesAtOnce(() => severalNeeded(2), {
  "decision/withdraw-approval": async ({ found, first, terms }) => {
    await approve(first, { ...terms, version: 1 });
    return () => withdrawApproval(first, { applicationId: found.id, version: 2 });
  },
});

changesAtOnce(() => announced(), {
  "decision/end-notice": ({ id }) => {
    const job = { now: new Date("2026-03-10T01:00:00Z"), today: "2026-03-10", requestId: "test" };
    return async () => void (await endNotice(job, id));
  },
});

/** The letter of a rejected case, and the owner who opens it. */
async function aLetter() {
  const place = await city({ appropriatedFen: 6_000_000 });
  const { id: applicationId, companyId, ownerId: userId } = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, applicationId);
  await rejectApplication(ctx, {
    applicationId,
    version: 1,
    reasons: [{ clause: "age", words: "Older than 24 months." }],
  });
  const { id } = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: applicationId } } });
  const actor: Actor = { ...ctx.actor, userId, grants: [], memberships: [{ companyId, role: "owner" }] };
  return { id, owner: { ...ctx, actor } };
}

changesAtOnce(aLetter, {
  "decision/deliver-letter":
    ({ id, owner }) =>
    () =>
      deliverToReader(owner, id),
});
