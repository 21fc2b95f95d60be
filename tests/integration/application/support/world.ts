import { prisma } from "~/data/kernel/db.server";
import type { Actor } from "~/domain/access/actor";
import type { MandateRight } from "~/domain/access/mandate";
import { newId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";

export { useDatabase } from "../../../support/use-database";

/** The day on which the tests play, a working Monday. */
export const today = "2026-03-09";
export const now = new Date("2026-03-09T02:00:00Z");

/** A person with a confirmed address. */
export async function person(name: string, locale = "en"): Promise<{ userId: string; email: string }> {
  const userId = newId();
  const email = `${name}-${userId.slice(-6)}@example.cn`;
  await prisma().user.create({
    data: { id: userId, email, name, locale, emailVerifiedAt: now, createdAt: now },
  });
  return { userId, email };
}

type Ties = Partial<Pick<Actor, "memberships" | "mandates" | "grants" | "siteIds">>;

/** What a use case is called with by this person. */
export const as = (userId: string, ties: Ties = {}): UseCaseContext => ({
  actor: { userId, today, grants: [], memberships: [], mandates: [], siteIds: [], ...ties },
  now,
  today,
  requestId: "test",
});

export const owner = (userId: string, companyId: string): UseCaseContext =>
  as(userId, { memberships: [{ companyId, role: "owner" }] });

export const member = (userId: string, companyId: string): UseCaseContext =>
  as(userId, { memberships: [{ companyId, role: "member" }] });

export const adviser = (userId: string, companyId: string, rights: readonly MandateRight[]): UseCaseContext =>
  as(userId, { mandates: [{ companyId, from: today, until: null, rights, revokedAt: null }] });

/** The mail in the outbox to an address, newest last. */
export const mailTo = (email: string) =>
  prisma().outboxMessage.findMany({ where: { email }, orderBy: { id: "asc" }, select: { kind: true, text: true } });

/** The actions recorded about a thing, oldest first. */
export async function audited(subjectId: string): Promise<string[]> {
  const entries = await prisma().auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
  return entries.map(({ action }) => action);
}
