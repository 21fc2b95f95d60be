import type { Actor } from "~/domain/access/actor";
import type { KnownCeiling } from "~/domain/award/input";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ReckonedPart } from "~/domain/month/claims/types";
import type { ClaimState } from "~/domain/month/item-claim/states";
import { withUsual } from "~/domain/program/draft/usual";
import { cappedCount } from "../../kernel/capped-count";
import { cityDay } from "../../kernel/city-day";
import { type Reading, rows } from "../../kernel/db.server";
import { reachOf } from "../../access/reach";
import { tiedPerson } from "../../access/case-reach";
import { type ClaimAward, type LineOfClaim, linesColumn } from "./claim.server";

/** The ceilings of an award as they stand, with what was granted of each. */
export async function knownCeilingsOf(reading: Reading, awardId: string): Promise<readonly KnownCeiling[]> {
  const [found] = await reading.rows<{ ceilings: readonly KnownCeiling[] | null }>(
    `SELECT ceilings FROM award WHERE id = $1`,
    [awardId],
  );
  return found?.ceilings ?? [];
}

/** A claim in the list of its award. */
export interface ListedClaim {
  readonly id: string;
  readonly reference: string;
  readonly state: ClaimState;
  readonly handedInOn: CivilDate | null;
  /** Null until it is decided. */
  readonly gaveFen: Fen | null;
  readonly lines: number;
}

/** The claims of an award, the newest first. For who was shown it; officials are shown what was handed in. */
export const readClaimsOf = (awardId: string, { drafts }: { readonly drafts: boolean }): Promise<ListedClaim[]> =>
  rows<ListedClaim & Record<string, unknown>>(
    `SELECT k.id, k.reference, k.state::text AS state, ${cityDay("k.handed_in_at")} AS "handedInOn", k.gave_fen::float8 AS "gaveFen",
            (SELECT count(*)::int FROM claim_line l WHERE l.claim_id = k.id) AS lines
       FROM claim k WHERE k.award_id = $1 AND ($2 OR k.handed_in_at IS NOT NULL) ORDER BY k.begun_at DESC, k.id DESC`,
    [awardId, drafts],
  );

/** A claim as its page shows it. */
export interface ClaimView extends ClaimAward {
  readonly id: string;
  readonly reference: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly handedInOn: CivilDate | null;
  readonly asked: string | null;
  readonly answer: string | null;
  /** For officials. */
  readonly returned: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly checkedBy: string | null;
  readonly gaveFen: Fen | null;
  readonly lines: readonly LineOfClaim[];
  /** What each line gave, by its id; only of a decided claim. */
  readonly given: readonly { readonly id: string; readonly fen: Fen; readonly parts: readonly ReckonedPart[] }[];
  readonly approvals: readonly { readonly approverId: string; readonly by: string; readonly totalFen: Fen }[];
  /** The letter of its decision. */
  readonly letter: { readonly id: string; readonly reference: string } | null;
  /** Whether the reader has or had a part in the company. */
  readonly tied: boolean;
}

/** A claim that the actor may read, or null; officials are not shown drafts. */
export async function readClaim(actor: Actor, id: string): Promise<ClaimView | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const [found] = await rows<ClaimView & Record<string, unknown>>(
    `SELECT w.id AS "awardId", w.reference AS "awardReference", w.company_id AS "companyId", c.name AS "companyName", w.zone_id AS "zoneId",
            k.program_version_id AS "programVersionId", v.content, w.approved->'ceilings' AS ceilings, w.ends_on AS "endsOn",
            k.id, k.reference, k.state::text AS state, k.version, ${cityDay("k.handed_in_at")} AS "handedInOn", k.asked, k.answer, k.returned,
            k.due_on AS "dueOn", k.due_provisional AS "dueProvisional", k.checked_by AS "checkedBy", k.gave_fen::float8 AS "gaveFen", ${linesColumn} AS lines,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'fen', l.gave_fen, 'parts', l.parts) ORDER BY l.number), '[]')
               FROM claim_line l WHERE l.claim_id = k.id AND l.gave_fen IS NOT NULL) AS given,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('approverId', p.approver_id, 'by', u.name, 'totalFen', p.total_fen) ORDER BY p.approved_at), '[]')
               FROM approval p JOIN user_account u ON u.id = p.approver_id WHERE p.case_id = k.id AND p.voided_at IS NULL) AS approvals,
            (SELECT jsonb_build_object('id', t.id, 'reference', t.reference) FROM determination d JOIN letter t ON t.determination_id = d.id
              WHERE d.case_id = k.id ORDER BY t.issued_at DESC LIMIT 1) AS letter,
            ${tiedPerson("k.company_id", "$4::uuid")} AS tied
       FROM claim k JOIN award w ON w.id = k.award_id JOIN company c ON c.id = k.company_id JOIN program_version v ON v.id = k.program_version_id
      WHERE k.id = $1 AND (k.company_id = ANY($2::uuid[]) OR (($3::uuid[] IS NULL OR k.zone_id = ANY($3::uuid[])) AND k.handed_in_at IS NOT NULL))`,
    [id, companies, zones, actor.userId],
  );
  return found ? { ...found, content: withUsual(found.content) } : null;
}

/** A document that shows a line. */
export interface ClaimDocument {
  readonly id: string;
  readonly lineId: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly uploadedAt: string;
}

/** The documents of a claim, for who was shown it. */
export const readClaimDocuments = (claimId: string): Promise<ClaimDocument[]> =>
  rows<ClaimDocument & Record<string, unknown>>(
    `SELECT d.id, d.requirement AS "lineId", d.file_name AS "fileName", d.size, d.sha256, d.scan::text AS scan,
            to_char(d.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "uploadedAt"
       FROM document d WHERE d.case_id = $1 AND d.removed_at IS NULL ORDER BY d.uploaded_at, d.id`,
    [claimId],
  );

/** Claims whose days to answer are over, those that waited longest first. */
export async function claimsToLapse(today: CivilDate, most: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    `SELECT id FROM claim WHERE state = 'waiting' AND due_on < $1::date ORDER BY due_on, id LIMIT $2::int`,
    [today, most],
  );
  return found.map(({ id }) => id);
}

/** A claim as officials' lists show it. */
export interface ClaimInList {
  readonly id: string;
  readonly reference: string;
  readonly awardReference: string;
  readonly company: string;
  readonly state: ClaimState;
  readonly claimedFen: Fen;
  readonly gaveFen: Fen | null;
  readonly handedInAt: Date;
}

interface ClaimQuery {
  readonly state: ClaimState | null;
  readonly zoneId: string | null;
  readonly after: readonly [handedInAt: string, id: string] | null;
  readonly size: number;
}

/** The claims of the actor's zones that were handed in, those that wait longest first. `claimedFen` is what the costs come to. */
export async function readClaims(
  actor: Actor,
  { state, zoneId, after, size }: ClaimQuery,
): Promise<Found<ClaimInList>> {
  const found = await rows<ClaimInList & Record<string, unknown>>(
    `SELECT k.id, k.reference, w.reference AS "awardReference", c.name AS company, k.state::text AS state, k.gave_fen::float8 AS "gaveFen",
            (SELECT coalesce(sum((l.line->>'fen')::bigint), 0)::float8 FROM claim_line l WHERE l.claim_id = k.id) AS "claimedFen", k.handed_in_at AS "handedInAt"
       FROM claim k JOIN award w ON w.id = k.award_id JOIN company c ON c.id = k.company_id
      WHERE ($1::uuid[] IS NULL OR k.zone_id = ANY($1::uuid[])) AND ($2::claim_state IS NULL OR k.state = $2::claim_state)
        AND ($3::uuid IS NULL OR k.zone_id = $3::uuid) AND k.handed_in_at IS NOT NULL
        AND ($4::timestamptz IS NULL OR (k.handed_in_at, k.id) > ($4::timestamptz, $5::uuid))
      ORDER BY k.handed_in_at, k.id LIMIT $6::int`,
    [reachOf(actor, "award.read").zones, state, zoneId, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** How many claims wait for the actor, to be checked or decided, up to `mostCounted`. */
export async function countClaimsFor(actor: Actor, right: "claim.check" | "claim.decide"): Promise<number> {
  const state = right === "claim.check" ? "handedIn" : "checked";
  const from = `FROM claim k WHERE ($1::uuid[] IS NULL OR k.zone_id = ANY($1::uuid[])) AND k.state = '${state}'`;
  const [found] = await rows<{ n: number }>(`SELECT ${cappedCount(from)} AS n`, [reachOf(actor, right).zones]);
  return found?.n ?? 0;
}
