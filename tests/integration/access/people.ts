import { prisma, transact } from "~/data/kernel/db.server";
import { createGrants } from "~/data/access/people-grants.server";
import { createAccount } from "~/data/access/people.server";
import type { Actor } from "~/domain/access/actor";
import type { GivenRole } from "~/domain/access/given-roles";
import { newId } from "~/platform/ids";
import { hashPassword } from "~/platform/secrets/password.server";
import type { UseCaseContext } from "~/data/access/context";

export { useDatabase } from "../../support/use-database";

export const password = "correct horse battery";
export const now = new Date("2026-03-02T01:00:00Z");

export const visitor = (at: Date = now) => ({ now: at, requestId: newId(), actor: null, today: "2026-03-02" });

export const contextOf = (userId: string, roles: readonly GivenRole[] = [], at: Date = now): UseCaseContext => {
  const grants: Actor["grants"] = roles.flatMap((role) => (role === "operator" ? [] : [{ role, zoneIds: "all" }]));
  const actor = { userId, today: "2026-03-02", grants, memberships: [], mandates: [], siteIds: [] };
  return { ...visitor(at), actor };
};

/** An account with a proven address and the password above. */
export async function person(email: string, roles: readonly GivenRole[] = []): Promise<string> {
  const passwordHash = await hashPassword(password);
  return transact(async (tx) => {
    const userId = await createAccount(tx, now, { email, name: "Somebody", locale: "en", passwordHash });
    const given = roles.map((role) => ({ role, zoneId: null, operatorId: null }));
    await createGrants(tx, now, { userId, grantedBy: null, roles: given });
    return userId;
  });
}

/** The latest mail to an address. */
export const lastMail = (email: string) =>
  prisma().outboxMessage.findFirstOrThrow({ where: { email }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });

/** The token of the link in a mail. */
export async function tokenMailedTo(email: string): Promise<string> {
  const { text } = await lastMail(email);
  return /token=([\w-]+)/.exec(text ?? "")?.[1] ?? "";
}

export const auditsOf = (subjectId: string) =>
  prisma().auditEntry.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, actorId: true },
  });

/** A person's sessions that have not ended by `at`. */
export const sessionsOf = (userId: string, at: Date = now) =>
  prisma().session.findMany({ where: { userId, expiresAt: { gt: at } } });
