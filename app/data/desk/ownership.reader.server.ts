import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import { narrowed } from "~/domain/access/reach";
import type { OwnershipState } from "~/domain/company/ownership";
import type { OwnershipShown } from "~/domain/company/ownership-list";
import { cut, type Found } from "~/domain/kernel/list/page";
import { companyInZones } from "../company/sql";
import { rows } from "../kernel/db.server";

/** Somebody who asks, or asked, to own a company. */
export interface OwnershipView {
  readonly id: string;
  readonly companyId: string;
  readonly company: string;
  readonly code: string | null;
  readonly owned: boolean;
  readonly userId: string;
  readonly asker: string;
  readonly email: string;
  readonly statement: string;
  readonly state: OwnershipState;
  readonly askedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: string | null;
}

const select = `SELECT k.id, k.company_id AS "companyId", c.name AS company, c.code, c.owned, k.user_id AS "userId", u.name AS asker, u.email,
    k.statement, k.state, k.asked_at AS "askedAt", d.name AS decider, k.decided_at AS "decidedAt", k.reasons
  FROM ownership_request k JOIN company c ON c.id = k.company_id JOIN user_account u ON u.id = k.user_id
  LEFT JOIN user_account d ON d.id = k.decided_by`;

type Row = OwnershipView & Record<string, unknown>;

/** Who asks to own a company, the latest first. For who was found to reach it. */
export const readOwnerships = (companyId: string): Promise<OwnershipView[]> =>
  rows<Row>(`${select} WHERE k.company_id = $1::uuid ORDER BY k.asked_at DESC, k.id DESC`, [companyId]);

/** Who asks as a text to them needs it: their language, and the zones that the company is in, of those in which the actor sees owners. */
export async function readAskerOf(
  actor: Actor,
  ownershipId: string,
): Promise<{ readonly locale: string; readonly zoneIds: readonly string[] }> {
  const [found] = await rows<{ locale: string; zoneIds: readonly string[] }>(
    `SELECT u.locale, ARRAY(SELECT z.id FROM zone z WHERE ($2::uuid[] IS NULL OR z.id = ANY($2::uuid[])) AND ${companyInZones("ARRAY[z.id]")}) AS "zoneIds"
       FROM ownership_request k JOIN company c ON c.id = k.company_id JOIN user_account u ON u.id = k.user_id WHERE k.id = $1::uuid`,
    [ownershipId, reachOf(actor, "company.confirmOwnership").zones],
  );
  return found ?? { locale: "", zoneIds: [] };
}

/** What a person has asked for, the latest first. */
export const readOwnOwnerships = (userId: string): Promise<OwnershipView[]> =>
  rows<Row>(`${select} WHERE k.user_id = $1::uuid ORDER BY k.asked_at DESC, k.id DESC`, [userId]);

/** One who asks as the list of officials shows it. */
export interface OwnershipRow extends Pick<
  OwnershipView,
  "id" | "companyId" | "company" | "asker" | "state" | "askedAt"
> {
  /** How many papers they have shown. */
  readonly shown: number;
}

export interface OwnershipQuery {
  /** Null for those that wait. */
  readonly state: OwnershipShown | null;
  readonly zoneId: string | null;
  readonly newestFirst: boolean;
  readonly after: readonly [askedAt: string, id: string] | null;
  readonly size: number;
}

/** Who asks to own a company of the actor's zones; their own requests stand on their pages as a founder. */
export async function readOwnershipList(
  actor: Actor,
  { state, zoneId, newestFirst, after, size }: OwnershipQuery,
): Promise<Found<OwnershipRow>> {
  const reach = narrowed(reachOf(actor, "company.read").zones ?? "all", zoneId);
  const order = newestFirst ? "DESC" : "ASC";
  const found = await rows<OwnershipRow & Record<string, unknown>>(
    `SELECT k.id, k.company_id AS "companyId", c.name AS company, u.name AS asker, k.state, k.asked_at AS "askedAt",
            (SELECT count(*)::int FROM company_file f WHERE f.ownership_id = k.id) AS shown
       FROM ownership_request k JOIN company c ON c.id = k.company_id JOIN user_account u ON u.id = k.user_id
      WHERE ($3::ownership_state IS NULL OR k.state = $3::ownership_state) AND k.user_id <> $2::uuid AND ${companyInZones("$1")}
        AND ($4::timestamptz IS NULL OR (k.asked_at, k.id) ${newestFirst ? "<" : ">"} ($4::timestamptz, $5::uuid))
      ORDER BY k.asked_at ${order}, k.id ${order} LIMIT $6::int`,
    [
      reach === "all" ? null : reach,
      actor.userId,
      state === "all" ? null : (state ?? "asked"),
      after?.[0] ?? null,
      after?.[1] ?? null,
      size + 1,
    ],
  );
  return cut(found, size);
}

/** How many who ask to own a company wait for the actor. */
export async function countOwnerships(actor: Actor): Promise<number> {
  const [found] = await rows<{ n: number }>(
    `SELECT count(*)::int AS n FROM ownership_request k JOIN company c ON c.id = k.company_id
      WHERE k.state = 'asked' AND k.user_id <> $2::uuid AND ${companyInZones("$1")}`,
    [reachOf(actor, "company.confirmOwnership").zones, actor.userId],
  );
  return found?.n ?? 0;
}
