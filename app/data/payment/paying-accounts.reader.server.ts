import { reachOf } from "~/data/access/reach";
import { newestName } from "~/data/budget/movement.reader.server";
import type { Actor } from "~/domain/access/actor";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { ReleaseState } from "~/domain/kernel/release-steps";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { MaskedDetails } from "~/domain/payee/bank-details";
import type { FileCharset } from "~/domain/payment/paying-account";
import { rows } from "../kernel/db.server";

/** A paying account as pages show it. */
export interface PayingAccountView extends MaskedDetails {
  readonly id: string;
  readonly programId: string;
  readonly program: LocalizedText;
  readonly zoneId: string | null;
  readonly fromOn: CivilDate;
  readonly charset: FileCharset;
  readonly state: ReleaseState;
  readonly inForceOn: CivilDate | null;
  /** The first day of the one that came after it; null where none is released. */
  readonly untilOn: CivilDate | null;
  readonly preparedBy: string;
  readonly preparer: string;
  readonly preparedAt: Date;
  readonly decider: string | null;
  readonly decidedAt: Date | null;
  readonly reasons: string | null;
  readonly version: number;
}

const select = `SELECT a.id, a.program_id AS "programId", ${newestName("p.id")} AS program, p.zone_id AS "zoneId", a.from_on AS "fromOn",
  a.holder, a.bank_name AS "bankName", a.bank_code AS "bankCode", a.last_four AS "lastFour", a.charset, a.state, a.in_force_on AS "inForceOn",
  (SELECT min(n.in_force_on) FROM paying_account n WHERE n.program_id = a.program_id AND n.in_force_on > a.in_force_on) AS "untilOn",
  a.prepared_by AS "preparedBy", u.name AS preparer, a.prepared_at AS "preparedAt", d.name AS decider, a.decided_at AS "decidedAt", a.reasons,
  a.version
  FROM paying_account a JOIN program p ON p.id = a.program_id
  JOIN user_account u ON u.id = a.prepared_by LEFT JOIN user_account d ON d.id = a.decided_by`;

type Row = PayingAccountView & Record<string, unknown>;

export interface PayingAccountQuery {
  readonly state: ReleaseState | null;
  readonly after: readonly [preparedAt: string, id: string] | null;
  readonly size: number;
}

/** The paying accounts of programs in the actor's zones, the latest first. */
export async function readPayingAccounts(
  actor: Actor,
  { state, after, size }: PayingAccountQuery,
): Promise<Found<PayingAccountView>> {
  const { zones } = reachOf(actor, "budget.read");
  const found = await rows<Row>(
    `${select} WHERE ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[])) AND ($2::release_state IS NULL OR a.state = $2::release_state)
        AND ($3::timestamptz IS NULL OR (a.prepared_at, a.id) < ($3::timestamptz, $4::uuid))
      ORDER BY a.prepared_at DESC, a.id DESC LIMIT $5::int`,
    [zones, state, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** A paying account of the actor's zones; null otherwise. */
export async function readPayingAccount(actor: Actor, id: string): Promise<PayingAccountView | null> {
  const { zones } = reachOf(actor, "budget.read");
  const [found] = await rows<Row>(
    `${select} WHERE a.id = $2::uuid AND ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]))`,
    [zones, id],
  );
  return found ?? null;
}

/** How many paying accounts wait for their release by the actor: of programs in their zones, set by another. */
export async function countPayingAccountsToRelease(actor: Actor): Promise<number> {
  const { zones } = reachOf(actor, "payingAccount.release");
  const [found] = await rows<{ n: number }>(
    `SELECT count(*) AS n FROM paying_account a JOIN program p ON p.id = a.program_id
      WHERE a.state = 'prepared' AND a.prepared_by <> $2::uuid AND ($1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]))`,
    [zones, actor.userId],
  );
  return found?.n ?? 0;
}

/** Programs in whose zones the actor may set the account, by number. */
export const readPayablePrograms = (actor: Actor): Promise<{ id: string; name: LocalizedText }[]> =>
  rows<{ id: string; name: LocalizedText }>(
    `SELECT p.id, ${newestName("p.id")} AS name FROM program p
      WHERE $1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[]) ORDER BY p.number`,
    [reachOf(actor, "payingAccount.set").zones],
  );
