import { readCaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/program/form/question";
import type { OfficialRole } from "~/domain/access/matrix";
import { newId } from "~/platform/ids";
import { caseClock } from "~/presenters/review/clock.server";
import type { UseCaseContext } from "~/data/access/context";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { acceptApplication } from "~/use-cases/review/accept-application.server";
import { declareInterest } from "~/use-cases/decision/declare-interest.server";
import { aDraft, stored, submit } from "../../application/support/application";
import { as, now, person } from "../../application/support/world";

/** An official with one role in a zone. */
export async function official(role: OfficialRole, zoneId: string) {
  const { userId, email } = await person(role);
  await prisma().roleGrant.create({ data: { id: newId(), userId, role, zoneId, grantedAt: now } });
  return { userId, email, ctx: as(userId, { grants: [{ role, zoneIds: [zoneId] }] }) };
}

/** The same context on another day, at ten in the morning. */
export const on = (ctx: UseCaseContext, today: string): UseCaseContext => ({
  ...ctx,
  today,
  now: new Date(`${today}T02:00:00Z`),
  actor: { ...ctx.actor, today },
});

/** The id and version that a step is posted with, as they stand. */
export async function read(applicationId: string): Promise<{ applicationId: string; version: number }> {
  const { version } = await stored(applicationId);
  return { applicationId, version };
}

export const clear = (ctx: UseCaseContext, applicationId: string): Promise<void> =>
  declareInterest(ctx, { caseId: applicationId, conflict: false, explanation: null });

/** An application handed in on Monday 9 March, and an intake officer of its zone without an interest in it. */
export async function submitted(zoneId: string, answers?: Answers) {
  const draft = await aDraft(answers);
  await submit(draft.ctx, draft.applicationId);
  const intake = await official("intake", zoneId);
  await clear(intake.ctx, draft.applicationId);
  return { ...draft, intake };
}

/** What the page of a case says of its clock. */
export async function clockOf(actor: Actor, applicationId: string) {
  const head = await readCaseHead(actor, applicationId);
  if (!head) throw new Error("not there");
  const content = await contentOf(head.versionId);
  return caseClock(head, content, await readCaseRecords(actor, head), await readWorkingCalendar());
}

export const everything = ["identity", "licence", "lease"] as const;

/** Accepted for review, with a reviewer of its zone without an interest in it. */
export async function inReview(zoneId: string) {
  const found = await submitted(zoneId);
  await releaseCode(found.companyId);
  await acceptApplication(found.intake.ctx, { ...(await read(found.applicationId)), seen: everything });
  const reviewer = await official("reviewer", zoneId);
  await clear(reviewer.ctx, found.applicationId);
  return { ...found, reviewer };
}

let codes = 0;

/** Gives a company a code that no other company of the tests holds. */
export async function releaseCode(companyId: string): Promise<void> {
  codes += 1;
  await prisma().company.update({ where: { id: companyId }, data: { code: codeNo(codes) } });
}

const codeNo = (n: number): string => {
  const body = `91210231MA0T${String(n).padStart(5, "0")}`;
  return body + usccCheckCharacter(body);
};

/** The actions of the audit entries about a subject, oldest first. */
export async function audited(subjectId: string): Promise<string[]> {
  const entries = await prisma().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return entries.map(({ action }) => action);
}
