import type { RoleGiven } from "~/domain/access/given-roles";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** Gives roles; throws when the person holds one of them already (`role_grant_current`). Returns the ids. */
export async function createGrants(
  tx: Tx,
  now: Date,
  given: { userId: string; grantedBy: string | null; roles: readonly RoleGiven[] },
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
): Promise<RoleGiven | null> {
  const [grant] = await tx.roleGrant.updateManyAndReturn({
    where: { id: revoked.id, userId: revoked.userId, revokedAt: null },
    data: { revokedAt: now, revokedBy: revoked.revokedBy },
    select: { role: true, zoneId: true, operatorId: true },
  });
  return grant ?? null;
}

/** Whose a role is that holds, and at which operator; null when there is none. */
export const findGrant = (tx: Tx, id: string): Promise<{ userId: string; operatorId: string | null } | null> =>
  tx.roleGrant.findFirst({ where: { id, revokedAt: null }, select: { userId: true, operatorId: true } });

/** Whether anybody who is not shut out is an administrator. */
export async function hasAdministrator(tx: Tx): Promise<boolean> {
  const grant = await tx.roleGrant.findFirst({
    where: { role: "admin", revokedAt: null, user: { disabledAt: null } },
    select: { id: true },
  });
  return grant !== null;
}

/** Whether these zones and operators are all there, the zones open. */
export async function placesExist(tx: Tx, roles: readonly RoleGiven[]): Promise<boolean> {
  const zones = new Set(roles.flatMap(({ zoneId }) => zoneId ?? []));
  const operators = new Set(roles.flatMap(({ operatorId }) => operatorId ?? []));
  const knownZones = await tx.zone.count({ where: { id: { in: [...zones] }, closedOn: null } });
  const knownOperators = await tx.operator.count({ where: { id: { in: [...operators] } } });
  return knownZones === zones.size && knownOperators === operators.size;
}
