import { firstGrantOf } from "~/data/access/rights.server";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { OperatorProfile, OperatorSpan } from "~/domain/space/operator";
import { asItStands, rows } from "../kernel/db.server";

export interface OperatorRow extends OperatorProfile {
  readonly id: string;
  readonly version: number;
  readonly people: number;
  /** Sites that it runs on the day. */
  readonly sites: readonly LocalizedText[];
}

export interface OperatorSite extends OperatorSpan {
  readonly id: string;
  readonly site: LocalizedText;
}

/** Somebody who acts for an operator. */
export interface OperatorPerson {
  readonly grantId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly since: Date;
  readonly first: boolean;
  readonly disabled: boolean;
}

const running = `s.from_on <= $1::date AND (s.to_on IS NULL OR s.to_on > $1::date)`;
const select = `SELECT o.id, o.name, o.code, o.contact_name AS "contactName", o.contact_phone AS "contactPhone",
    o.contact_email AS "contactEmail", o.version,
    (SELECT count(*) FROM role_grant g WHERE g.operator_id = o.id AND g.revoked_at IS NULL) AS people,
    ARRAY(SELECT t.name FROM operator_site s JOIN site t ON t.id = s.site_id WHERE s.operator_id = o.id AND ${running} ORDER BY t.position) AS sites
  FROM operator o`;

type Row = OperatorRow & Record<string, unknown>;

interface OperatorQuery {
  readonly state: "running" | "idle" | null;
  readonly after: readonly [name: string, id: string] | null;
  readonly size: number;
}

/** The operators of the city, by their Chinese names. */
export async function readOperators(
  today: CivilDate,
  { state, after, size }: OperatorQuery,
): Promise<Found<OperatorRow>> {
  const found = await rows<Row>(
    `${select} WHERE ($2::boolean IS NULL OR $2::boolean = EXISTS (SELECT FROM operator_site s WHERE s.operator_id = o.id AND ${running}))
        AND ($3::text IS NULL OR (o.name->>'zh-CN', o.id) > ($3::text, $4::uuid))
      ORDER BY o.name->>'zh-CN', o.id LIMIT $5::int`,
    [today, state && state === "running", after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

export async function readOperator(id: string, today: CivilDate): Promise<OperatorRow | null> {
  const [found] = await rows<Row>(`${select} WHERE o.id = $2::uuid`, [today, id]);
  return found ?? null;
}

/** The names of these operators. */
export const readOperatorNames = (ids: readonly string[]): Promise<{ id: string; name: LocalizedText }[]> =>
  rows<{ id: string; name: LocalizedText }>(
    `SELECT id, name FROM operator WHERE id = ANY($1::uuid[]) ORDER BY name->>'zh-CN', id`,
    [ids],
  );

/** When an operator runs which site, the latest first. */
export const readOperatorSites = (operatorId: string): Promise<OperatorSite[]> =>
  rows<OperatorSite & Record<string, unknown>>(
    `SELECT s.id, s.site_id AS "siteId", t.name AS site, s.from_on AS "fromOn", s.to_on AS "toOn"
       FROM operator_site s JOIN site t ON t.id = s.site_id WHERE s.operator_id = $1::uuid ORDER BY s.from_on DESC, s.id`,
    [operatorId],
  );

/** The sites that are open, by zone. */
export const readOpenSites = (): Promise<{ id: string; name: LocalizedText; zone: LocalizedText }[]> =>
  asItStands.rows<{ id: string; name: LocalizedText; zone: LocalizedText }>(
    `SELECT s.id, s.name, z.name AS zone FROM site s JOIN zone z ON z.id = s.zone_id
      WHERE s.closed_on IS NULL ORDER BY z.position, s.position, s.id`,
  );

/** Who acts for an operator, the first person first. */
export const readOperatorPeople = (operatorId: string): Promise<OperatorPerson[]> =>
  rows<OperatorPerson & Record<string, unknown>>(
    `SELECT g.id AS "grantId", g.user_id AS "userId", u.name, u.email, g.granted_at AS since, g.id = ${firstGrantOf("g.operator_id")} AS first,
            u.disabled_at IS NOT NULL AS disabled
       FROM role_grant g JOIN user_account u ON u.id = g.user_id
      WHERE g.operator_id = $1::uuid AND g.revoked_at IS NULL ORDER BY g.granted_at, g.id`,
    [operatorId],
  );

/** Addresses that were invited to act for an operator and have not answered. */
export const readOperatorInvitations = (
  operatorId: string,
  now: Date,
): Promise<{ id: string; email: string; expiresAt: Date }[]> =>
  rows<{ id: string; email: string; expiresAt: Date }>(
    `SELECT id, email, expires_at AS "expiresAt" FROM token
      WHERE kind = 'invitation' AND used_at IS NULL AND expires_at > $2 AND payload->'roles' @> jsonb_build_array(jsonb_build_object('operatorId', $1::text))
      ORDER BY expires_at, id`,
    [operatorId, now],
  );
