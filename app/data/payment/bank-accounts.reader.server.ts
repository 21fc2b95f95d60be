import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { MaskedDetails } from "~/domain/payee/bank-details";
import {
  type AccountOwner,
  type BankAccountState,
  openAccountStates,
  waitingAccountStates,
} from "~/domain/payment/bank-account";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { factColumns, needFact, type KnownFacts, ownerColumn, ownerColumns, ownerZones } from "./bank-account-sql";

/** Somebody's step, with when it was taken. */
interface Signed {
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
}

/** An account of a company or operator as its own side sees it; its number masked. */
export interface OwnAccountView extends MaskedDetails {
  readonly id: string;
  readonly state: BankAccountState;
  readonly enteredAt: Date;
  readonly enterer: string;
  /** The first check, then the second. */
  readonly checks: readonly { readonly at: string }[];
  readonly endedAt: Date | null;
  readonly reasons: string | null;
  readonly version: number;
}

/** The same as officials see it, with what the reader may know of a step. */
export interface BankAccountView extends OwnAccountView, KnownFacts {
  readonly ownerKind: AccountOwner["kind"];
  readonly ownerId: string;
  readonly owner: LocalizedText;
  readonly zoneIds: readonly string[];
  readonly checks: readonly Signed[];
  readonly ender: string | null;
}

const signed = (check: "first" | "second", named: boolean): string =>
  `SELECT json_build_object('at', a.${check}_checked_at${named ? ", 'name', u.name" : ""}) AS c, a.${check}_checked_at AS at
     FROM user_account u WHERE u.id = a.${check}_checked_by`;

const checks = (named: boolean): string =>
  `(SELECT coalesce(json_agg(c ORDER BY at), '[]') FROM (${signed("first", named)} UNION ALL ${signed("second", named)}) s) AS checks`;

const account = (
  named: boolean,
): string => `a.id, a.holder, a.bank_name AS "bankName", a.bank_code AS "bankCode", a.last_four AS "lastFour", a.state,
  a.entered_at AS "enteredAt", (SELECT name FROM user_account WHERE id = a.entered_by) AS enterer, ${checks(named)},
  a.ended_at AS "endedAt", a.reasons, a.version`;

const ofOfficials = `SELECT ${account(true)}, ${ownerColumns}, ${ownerZones} AS "zoneIds",
  coalesce((SELECT jsonb_build_object('en', coalesce(c.name_en, c.name), 'zh-CN', c.name) FROM company c WHERE c.id = a.company_id),
           (SELECT o.name FROM operator o WHERE o.id = a.operator_id)) AS owner,
  (SELECT name FROM user_account WHERE id = a.ended_by) AS ender, ${factColumns("$2::uuid")}
  FROM bank_account a`;

type Row = BankAccountView & Record<string, unknown>;

const reached = `($1::uuid[] IS NULL OR ${ownerZones} && $1::uuid[])`;

/** What waits for a person who may check: nobody else's look is asked of them twice, nor their own account's. */
const waitsFor = (person: string): string =>
  `a.state IN (${waitingAccountStates.map((state) => `'${state}'`).join(", ")}) AND ${needFact.evidenceThere()} AND ${needFact.notOwn(person)} AND ${needFact.byAnother(person)} AND ${needFact.freeOfInterest(person)}`;

export interface BankAccountQuery {
  readonly state: BankAccountState | null;
  readonly owner: AccountOwner["kind"] | null;
  readonly zoneId: string | null;
  /** Only what waits for the reader. */
  readonly waiting: boolean;
  readonly after: readonly [enteredAt: string, id: string] | null;
  readonly size: number;
}

/** The accounts of companies and operators in the actor's zones that have their evidence, or were in its way, the latest first. */
export async function readBankAccounts(
  actor: Actor,
  { state, owner, zoneId, waiting, after, size }: BankAccountQuery,
): Promise<Found<BankAccountView>> {
  const { zones } = reachOf(actor, waiting ? "account.check" : "account.read");
  const found = await rows<Row>(
    `${ofOfficials} WHERE a.state <> 'begun' AND ${reached} AND ($3::bank_account_state IS NULL OR a.state = $3::bank_account_state)
        ${owner === null ? "" : `AND a.${ownerColumn[owner]} IS NOT NULL`} ${waiting ? `AND ${waitsFor("$2::uuid")}` : ""}
        AND ($4::uuid IS NULL OR ${ownerZones} @> ARRAY[$4::uuid])
        AND ($5::timestamptz IS NULL OR (a.entered_at, a.id) < ($5::timestamptz, $6::uuid))
      ORDER BY a.entered_at DESC, a.id DESC LIMIT $7::int`,
    [zones, actor.userId, state, zoneId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** How many accounts wait for the actor's check. */
export async function countAccountsToCheck(actor: Actor): Promise<number> {
  const { zones } = reachOf(actor, "account.check");
  const [found] = await rows<{ n: number }>(
    `SELECT count(*) AS n FROM bank_account a WHERE ${waitsFor("$2::uuid")} AND ${reached}`,
    [zones, actor.userId],
  );
  return found?.n ?? 0;
}

/** An account that was handed in, of an owner in the actor's zones; null otherwise. */
export async function readBankAccount(actor: Actor, id: string): Promise<BankAccountView | null> {
  const { zones } = reachOf(actor, "account.read");
  const [found] = await rows<Row>(`${ofOfficials} WHERE a.id = $3::uuid AND a.state <> 'begun' AND ${reached}`, [
    zones,
    actor.userId,
    id,
  ]);
  return found ?? null;
}

/** Whoever entered an account as a text to them needs it: their language, and the owner's zones, of those in which the actor checks accounts. */
export async function readEntererOf(
  actor: Actor,
  id: string,
): Promise<{ readonly locale: string; readonly zoneIds: readonly string[] }> {
  const [found] = await rows<{ locale: string; zoneIds: readonly string[] }>(
    `SELECT u.locale, ARRAY(SELECT z FROM unnest(${ownerZones}) AS z WHERE $2::uuid[] IS NULL OR z = ANY($2::uuid[])) AS "zoneIds"
       FROM bank_account a JOIN user_account u ON u.id = a.entered_by WHERE a.id = $1::uuid`,
    [id, reachOf(actor, "account.check").zones],
  );
  return found ?? { locale: "", zoneIds: [] };
}

/** The accounts of an owner, the latest first; at most twenty. For who was found to reach it. */
export const readOwnAccounts = ({ kind, id }: AccountOwner): Promise<OwnAccountView[]> =>
  rows<OwnAccountView & Record<string, unknown>>(
    `SELECT ${account(false)} FROM bank_account a WHERE a.${ownerColumn[kind]} = $1::uuid ORDER BY a.entered_at DESC, a.id DESC LIMIT 20`,
    [id],
  );

/** What is known of an owner's accounts at a glance. */
export interface OwnerBrief {
  readonly ownerId: string;
  /** Whether an award that stands is paid to it. */
  readonly paid: boolean;
  /** What is in force, what is under way, and what came last, the latest first. */
  readonly accounts: readonly AccountBrief[];
}

export interface AccountBrief extends Pick<MaskedDetails, "bankName" | "lastFour"> {
  readonly id: string;
  readonly state: BankAccountState;
}

const paidTo = {
  company: `EXISTS (SELECT FROM award w JOIN program_version v ON v.id = w.program_version_id
    WHERE w.company_id = o.id AND v.content->>'settlement' = 'toCompany' AND ${stands("w")})`,
  operator: `EXISTS (SELECT FROM award w WHERE w.operator_id = o.id AND ${stands("w")})`,
} as const;

const glanced = [...openAccountStates, "inForce"].map((state) => `'${state}'`).join(", ");

/** Of each of these owners. For who was found to reach them. */
export const readOwnerBriefs = (kind: AccountOwner["kind"], ids: readonly string[]): Promise<OwnerBrief[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : rows<OwnerBrief & Record<string, unknown>>(
        `SELECT o.id AS "ownerId", ${paidTo[kind]} AS paid,
            (SELECT coalesce(json_agg(json_build_object('id', a.id, 'state', a.state, 'bankName', a.bank_name, 'lastFour', a.last_four)
                                      ORDER BY a.entered_at DESC, a.id DESC), '[]')
               FROM (SELECT b.*, row_number() OVER (ORDER BY b.entered_at DESC, b.id DESC) AS place
                       FROM bank_account b WHERE b.${ownerColumn[kind]} = o.id) a
              WHERE a.place = 1 OR a.state IN (${glanced})) AS accounts
           FROM unnest($1::uuid[]) AS o(id)`,
        [ids],
      );

/** Whose an account is; null when there is none. */
export async function ownedBy(id: string): Promise<AccountOwner | null> {
  const [found] = await rows<{ ownerKind: AccountOwner["kind"]; ownerId: string }>(
    `SELECT ${ownerColumns} FROM bank_account a WHERE a.id = $1::uuid`,
    [id],
  );
  return found ? { kind: found.ownerKind, id: found.ownerId } : null;
}
