import type { OwnershipState } from "~/domain/company/ownership";
import type { Actor } from "~/domain/access/actor";
import { reachOf } from "../access/reach";
import type { Contact } from "../outbox/contact";
import type { Tx } from "../kernel/db.server";
import { companyInZones } from "./sql";

export interface OwnerlessCompany {
  readonly id: string;
  readonly name: string;
  readonly zoneId: string | null;
}

/** Locks the company of this code that nobody owns: the one whose code was seen on a licence, else the oldest. Null where none is. */
export async function lockOwnerless(tx: Tx, code: string): Promise<OwnerlessCompany | null> {
  const [found] = await tx.rows<OwnerlessCompany & Record<string, unknown>>(
    `SELECT c.id, c.name, c.registered_zone_id AS "zoneId" FROM company c
      WHERE c.code = $1::char(18) AND NOT c.owned ORDER BY c.code_verified_at IS NULL, c.id LIMIT 1 FOR UPDATE`,
    [code],
  );
  return found ?? null;
}

/** Whether a company of this code is there that nobody owns. */
export async function isOwnerless(tx: Tx, code: string): Promise<boolean> {
  const found = await tx.company.findFirst({ where: { code, owned: false }, select: { id: true } });
  return found !== null;
}

/** Writes that somebody asks, unless they do already: the id of what stands then, and whether it is new. */
export async function insertOwnership(
  tx: Tx,
  ownership: {
    readonly id: string;
    readonly companyId: string;
    readonly userId: string;
    readonly statement: string;
    readonly askedAt: Date;
  },
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { companyId, userId } = ownership;
  const open = await tx.ownershipRequest.findFirst({
    where: { companyId, userId, state: "asked" },
    select: { id: true },
  });
  if (open) return { id: open.id, isNew: false };
  await tx.ownershipRequest.create({ data: ownership, select: { id: true } });
  return { id: ownership.id, isNew: true };
}

/** Somebody who asks to own a company, locked with it. */
export interface LockedOwnership {
  readonly id: string;
  readonly companyId: string;
  readonly company: string;
  readonly zoneId: string | null;
  readonly userId: string;
  readonly state: OwnershipState;
  readonly owned: boolean;
  readonly evidence: boolean;
  readonly asker: Contact;
}

/** Locks the company first, then the request; null when there is none. */
export async function lockOwnership(tx: Tx, id: string): Promise<LockedOwnership | null> {
  await tx.rows(
    `SELECT 1 FROM company c WHERE c.id = (SELECT company_id FROM ownership_request WHERE id = $1::uuid) FOR UPDATE`,
    [id],
  );
  const [found] = await tx.rows<LockedOwnership & Record<string, unknown>>(
    `SELECT k.id, k.company_id AS "companyId", c.name AS company, c.registered_zone_id AS "zoneId", k.user_id AS "userId", k.state, c.owned,
            EXISTS (SELECT FROM company_file f WHERE f.ownership_id = k.id AND f.scan <> 'infected') AS evidence,
            jsonb_build_object('userId', u.id, 'email', u.email, 'locale', u.locale) AS asker
       FROM ownership_request k JOIN company c ON c.id = k.company_id JOIN user_account u ON u.id = k.user_id
      WHERE k.id = $1::uuid FOR UPDATE OF k`,
    [id],
  );
  return found ?? null;
}

export const writeOwnership = (
  tx: Tx,
  id: string,
  decision: {
    readonly state: "confirmed" | "refused" | "withdrawn";
    /** Null where whoever asked ended it. */
    readonly decidedBy: string | null;
    readonly decidedAt: Date;
    readonly reasons: string | null;
  },
): Promise<unknown> => tx.ownershipRequest.update({ where: { id }, data: decision, select: { id: true } });

/** Whether the company is in a zone in which the actor sees licences and owners. */
export async function reachesOwnership(tx: Tx, actor: Actor, companyId: string): Promise<boolean> {
  const found = await tx.rows(`SELECT 1 FROM company c WHERE c.id = $1::uuid AND ${companyInZones("$2")}`, [
    companyId,
    reachOf(actor, "company.confirmOwnership").zones,
  ]);
  return found.length > 0;
}
