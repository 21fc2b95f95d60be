import { newId } from "~/platform/ids";
import type { MemberRole } from "~/data/generated/client";
import type { Tx } from "../kernel/db.server";

export interface CurrentMember {
  readonly id: string;
  readonly userId: string;
  readonly email: string;
  readonly locale: string;
  readonly role: MemberRole;
}

/** The people of a company now. Lock the company first where the answer decides. */
export async function currentMembers(tx: Tx, companyId: string): Promise<CurrentMember[]> {
  const found = await tx.membership.findMany({
    where: { companyId, endedAt: null },
    orderBy: { id: "asc" },
    select: { id: true, userId: true, role: true, user: { select: { email: true, locale: true } } },
  });
  return found.map(({ user, ...member }) => ({ ...member, ...user }));
}

export async function insertMember(
  tx: Tx,
  member: { companyId: string; userId: string; role: MemberRole; now: Date },
): Promise<string> {
  const { now, ...data } = member;
  const { id } = await tx.membership.create({ data: { id: newId(), createdAt: now, ...data }, select: { id: true } });
  return id;
}

/** Ends a membership; it stays on record. */
export async function endMember(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.membership.update({ where: { id }, data: { endedAt: now }, select: { id: true } });
}
