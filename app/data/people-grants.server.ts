import type { Role } from "./generated/client";
import { newId } from "~/platform/ids";
import type { Tx } from "./db.server";

export type GrantedRole = Role;

/** A role as it is given: an official's in one zone or in the whole city (null), an operator's at one site. */
export interface RoleToGrant {
  readonly role: GrantedRole;
  readonly zoneId: string | null;
  readonly siteId: string | null;
}

/** Gives roles; throws when the person holds one of them already (`role_grant_current`). Returns the ids. */
export async function createGrants(
  tx: Tx,
  now: Date,
  given: { userId: string; grantedBy: string | null; roles: readonly RoleToGrant[] },
): Promise<string[]> {
  const { userId, grantedBy } = given;
  const data = given.roles.map((role) => ({ ...role, id: newId(), userId, grantedBy, grantedAt: now }));
  await tx.roleGrant.createMany({ data });
  return data.map(({ id }) => id);
}

/** Ends a role that holds. Returns what it was, or null when there is none. */
export async function revokeGrant(
  tx: Tx,
  now: Date,
  revoked: { id: string; userId: string; revokedBy: string },
): Promise<RoleToGrant | null> {
  const [grant] = await tx.roleGrant.updateManyAndReturn({
    where: { id: revoked.id, userId: revoked.userId, revokedAt: null },
    data: { revokedAt: now, revokedBy: revoked.revokedBy },
    select: { role: true, zoneId: true, siteId: true },
  });
  return grant ?? null;
}

/** Whether anybody who is not shut out is an administrator. */
export async function hasAdministrator(tx: Tx): Promise<boolean> {
  const grant = await tx.roleGrant.findFirst({
    where: { role: "admin", revokedAt: null, user: { disabledAt: null } },
    select: { id: true },
  });
  return grant !== null;
}
