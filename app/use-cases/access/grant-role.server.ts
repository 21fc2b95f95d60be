import { violatedConstraint } from "~/data/kernel/constraint";
import { type Tx, transact } from "~/data/kernel/db.server";
import { createGrants, placesExist } from "~/data/access/people-grants.server";
import { type GivenRole, giveRoles, type GrantPlaces } from "~/domain/access/given-roles";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { managedPerson } from "./managed-person.server";
import { record } from "../audit/record.server";
import { tellOfRole } from "~/mail/access/tell-of-role.server";

export interface RoleGrant extends GrantPlaces {
  readonly userId: string;
  readonly role: GivenRole;
}

/** Gives somebody else a role in these places, and tells them. */
export async function grantRole(ctx: UseCaseContext, grant: RoleGrant): Promise<void> {
  try {
    await transact((tx) => give(tx, ctx, grant));
  } catch (error) {
    if (violatedConstraint(error) === "role_grant_current") {
      throw new Refusal("people.roleHeld", {}, { role: ["people.roleHeld"] });
    }
    throw error;
  }
}

async function give(tx: Tx, ctx: UseCaseContext, grant: RoleGrant): Promise<void> {
  const account = await managedPerson(tx, ctx, grant.userId);
  const { given, missing } = giveRoles([grant.role], grant);
  if (missing) throw new Refusal("requiredChoice", {}, { [missing]: ["requiredChoice"] });
  if (!(await placesExist(tx, given))) throw new NotFound();
  const ids = await createGrants(tx, ctx.now, { userId: account.id, grantedBy: ctx.actor.userId, roles: given });
  await tellOfRole(tx, ctx, account, "roleGranted", grant.role);
  for (const [i, { role, zoneId, operatorId }] of given.entries()) {
    const data = { role, siteId: null, operatorId, grant: ids[i] ?? null };
    await record(tx, ctx, { action: "role.grant", subjectId: account.id, zoneId, data });
  }
}
