import type { OwnershipState } from "~/domain/company/ownership";
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

/** What a person has asked for, the latest first. */
export const readOwnOwnerships = (userId: string): Promise<OwnershipView[]> =>
  rows<Row>(`${select} WHERE k.user_id = $1::uuid ORDER BY k.asked_at DESC, k.id DESC`, [userId]);
