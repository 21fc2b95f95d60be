import type { OfficialRole } from "~/domain/access/matrix";
import type { Contact } from "~/data/outbox/contact";
import { prisma, type Tx } from "../kernel/db.server";

/** Everybody who holds one of these roles in a zone (null: none) or in the whole city, and is not shut out. */
export function officialsOf(tx: Tx, roles: readonly OfficialRole[], zoneId: string | null): Promise<Contact[]> {
  return tx.$queryRaw<Contact[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM user_account u
     WHERE u.disabled_at IS NULL AND u.id IN (
       SELECT g.user_id FROM role_grant g
        WHERE g.role::text = ANY(${[...roles]}::text[]) AND g.revoked_at IS NULL AND (g.zone_id = ${zoneId}::uuid OR g.zone_id IS NULL))`;
}

/** Everybody who holds one of these roles in each of these zones (null: in the whole city). */
export async function officialsOfAll(
  tx: Tx,
  roles: readonly OfficialRole[],
  zones: readonly (string | null)[],
): Promise<Contact[]> {
  const [first = [], ...rest] = await Promise.all(zones.map((zone) => officialsOf(tx, roles, zone)));
  return first.filter(({ userId }) => rest.every((each) => each.some((other) => other.userId === userId)));
}

/** These people, but for those who are shut out. */
export const officialsById = (tx: Tx, ids: readonly (string | null)[]): Promise<Contact[]> =>
  tx.$queryRaw<Contact[]>`
    SELECT u.id AS "userId", u.email, u.locale FROM user_account u
     WHERE u.disabled_at IS NULL AND u.id = ANY(${ids.filter((id) => id !== null)}::uuid[])`;

/** Somebody who may be given a case to review. */
export interface Reviewer extends Contact {
  readonly name: string;
  /** Cases under review that they have already. */
  readonly load: number;
}

/** Who may review a case: reviewers of its zone without an interest in it, declared or by belonging to the company. */
export function reviewersFor(
  tx: Pick<Tx, "$queryRaw">,
  { id, companyId, zoneId }: { id: string; companyId: string; zoneId: string },
): Promise<Reviewer[]> {
  return tx.$queryRaw<Reviewer[]>`
    SELECT u.id AS "userId", u.email, u.locale, u.name,
           (SELECT count(*)::int FROM application a WHERE a.assignee_id = u.id AND a.state = 'review') AS load
      FROM user_account u
     WHERE u.disabled_at IS NULL
       AND EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = u.id AND g.role = 'reviewer' AND g.revoked_at IS NULL
                      AND (g.zone_id = ${zoneId}::uuid OR g.zone_id IS NULL))
       AND NOT EXISTS (SELECT 1 FROM interest_declaration d
                        WHERE d.case_id = ${id}::uuid AND d.user_id = u.id AND d.conflict)
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.company_id = ${companyId}::uuid AND m.user_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM mandate m WHERE m.company_id = ${companyId}::uuid AND m.adviser_id = u.id)
     ORDER BY u.name, u.id`;
}

/** The same outside a transaction, for the page that offers them. */
export const readReviewers = (found: { id: string; companyId: string; zoneId: string }): Promise<Reviewer[]> =>
  reviewersFor(prisma(), found);
