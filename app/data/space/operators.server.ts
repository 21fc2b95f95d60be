import type { OperatorProfile, OperatorSpan } from "~/domain/space/operator";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

export interface LockedOperator extends OperatorProfile {
  readonly id: string;
  readonly version: number;
}

/** Locks an operator until the transaction ends; null when there is none. */
export async function lockOperator(tx: Tx, id: string): Promise<LockedOperator | null> {
  const [found] = await tx.rows<LockedOperator & Record<string, unknown>>(
    `SELECT id, name, code, contact_name AS "contactName", contact_phone AS "contactPhone", contact_email AS "contactEmail", version
       FROM operator WHERE id = $1::uuid FOR UPDATE`,
    [id],
  );
  return found ?? null;
}

/** Whether it was not there yet; a code that another has is refused (`operator_code_key`). */
export async function insertOperator(tx: Tx, id: string, profile: OperatorProfile, createdAt: Date): Promise<boolean> {
  const { name, code, contactName, contactPhone, contactEmail } = profile;
  const made = await tx.rows(
    `INSERT INTO operator (id, name, code, contact_name, contact_phone, contact_email, created_at)
     VALUES ($1::uuid, $2::jsonb, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, JSON.stringify(name), code, contactName, contactPhone, contactEmail, createdAt],
  );
  return made.length > 0;
}

/** Whether the operator that is there says the same. */
export async function isSameOperator(tx: Tx, id: string, profile: OperatorProfile): Promise<boolean> {
  const { name, code, contactName, contactPhone, contactEmail } = profile;
  const found = await tx.rows(
    `SELECT 1 FROM operator WHERE id = $1::uuid AND name = $2::jsonb AND code IS NOT DISTINCT FROM $3
        AND contact_name IS NOT DISTINCT FROM $4 AND contact_phone IS NOT DISTINCT FROM $5 AND contact_email IS NOT DISTINCT FROM $6`,
    [id, JSON.stringify(name), code, contactName, contactPhone, contactEmail],
  );
  return found.length > 0;
}

export const updateOperator = (tx: Tx, id: string, { name, ...rest }: OperatorProfile): Promise<unknown> =>
  tx.operator.update({
    where: { id },
    data: { name: { ...name }, ...rest, version: { increment: 1 } },
    select: { id: true },
  });

const days = ({ fromOn, toOn }: Pick<OperatorSpan, "fromOn" | "toOn">) => ({
  fromOn: dateColumn(fromOn),
  toOn: toOn && dateColumn(toOn),
});

/** Writes when an operator runs a site; a site has one at a time (`operator_site_one_at_a_time`). */
export const insertSpan = (tx: Tx, id: string, operatorId: string, span: OperatorSpan): Promise<unknown> =>
  tx.operatorSite.create({ data: { id, operatorId, siteId: span.siteId, ...days(span) }, select: { id: true } });

export const updateSpan = (
  tx: Tx,
  id: string,
  span: { readonly fromOn: CivilDate; readonly toOn: CivilDate | null },
): Promise<unknown> => tx.operatorSite.update({ where: { id }, data: days(span), select: { id: true } });

/** A span of an operator; null for one of another. */
export async function findSpan(tx: Tx, operatorId: string, id: string): Promise<OperatorSpan | null> {
  const [found] = await tx.rows<OperatorSpan & Record<string, unknown>>(
    `SELECT site_id AS "siteId", from_on AS "fromOn", to_on AS "toOn" FROM operator_site
      WHERE id = $1::uuid AND operator_id = $2::uuid`,
    [id, operatorId],
  );
  return found ?? null;
}

/** Counts an edit of what belongs to an operator. */
export const countEdit = (tx: Tx, id: string): Promise<unknown> =>
  tx.operator.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });

/** The open sites with these ids. */
export const openSites = (tx: Tx, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows<{ id: string }>(`SELECT id FROM site WHERE id = ANY($1::uuid[]) AND closed_on IS NULL FOR SHARE`, [ids]);
