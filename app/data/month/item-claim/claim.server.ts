import type { ClaimLine, ReckonedPart } from "~/domain/month/claims/types";
import type { Ceiling } from "~/domain/award/input";
import type { ApprovedFigures } from "~/domain/decision/approvals";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Fen } from "~/domain/kernel/money/fen";
import type { ClaimedLine, Judgement } from "~/domain/month/item-claim/claimed-line";
import type { ClaimState } from "~/domain/month/item-claim/states";
import type { ClaimAction } from "~/domain/month/item-claim/transitions";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import { newId } from "~/platform/ids";
import { tiedPerson } from "../../access/case-reach";
import type { Due } from "../../application/application.server";
import type { Reading, Tx } from "../../kernel/db.server";
import { stands } from "../../kernel/stands";

/** An award under which claims are made. */
export interface ClaimAward {
  readonly awardId: string;
  readonly awardReference: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  readonly programVersionId: string;
  readonly content: ProgramContent;
  /** As approved. */
  readonly ceilings: readonly Ceiling[];
  /** First day of which nothing can be claimed any more, as projected. */
  readonly endsOn: CivilDate;
}

const awardColumns = `w.id AS "awardId", w.reference AS "awardReference", w.company_id AS "companyId", c.name AS "companyName", w.zone_id AS "zoneId",
  w.program_version_id AS "programVersionId", v.content, w.approved->'ceilings' AS ceilings, w.ends_on AS "endsOn"`;
const awardFrom = `award w JOIN company c ON c.id = w.company_id JOIN program_version v ON v.id = w.program_version_id`;

/** An award in effect with ceilings; null where it is none. For who was shown it, and under the lock of its company. */
export async function readClaimAward(reading: Reading, awardId: string): Promise<ClaimAward | null> {
  const [found] = await reading.rows<ClaimAward & Record<string, unknown>>(
    `SELECT ${awardColumns} FROM ${awardFrom} WHERE w.id = $1 AND w.ceilings IS NOT NULL AND w.effective_at IS NOT NULL AND ${stands("w")}`,
    [awardId],
  );
  return found ? { ...found, content: withUsual(found.content) } : null;
}

/** A line with the documents that show it. */
export interface LineOfClaim extends ClaimedLine {
  readonly number: number;
  /** How many documents without a virus it has. */
  readonly documents: number;
}

/** A claim as its steps need it, locked. */
export interface ClaimCase extends ClaimAward {
  readonly id: string;
  readonly reference: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly checkedBy: string | null;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly lines: readonly LineOfClaim[];
  /** Approvals that stand. */
  readonly approvals: readonly (ApprovedFigures & { readonly approverId: string })[];
  /** Whether the person has or had a part in the company. */
  readonly tied: boolean;
}

const judgementOf = `CASE WHEN l.verdict IS NOT NULL THEN jsonb_build_object('verdict', l.verdict, 'reason', l.reason, 'accepted', l.accepted) END`;

/** The lines of a claim `k` in their order: SQL of JSON. */
export const linesColumn = `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number, 'line', l.line, 'judgement', ${judgementOf},
    'documents', (SELECT count(*) FROM document d WHERE d.case_id = k.id AND d.requirement = l.id::text AND d.removed_at IS NULL AND d.scan <> 'infected'))
    ORDER BY l.number), '[]') FROM claim_line l WHERE l.claim_id = k.id)`;

/** Locks a claim and reads it, for a person or (null) for a job; null when there is none. */
export async function lockClaim(tx: Tx, claimId: string, personId: string | null): Promise<ClaimCase | null> {
  await tx.rows(`SELECT 1 FROM claim WHERE id = $1 FOR UPDATE`, [claimId]);
  const [found] = await tx.rows<ClaimCase & Record<string, unknown>>(
    `SELECT ${awardColumns}, k.id, k.reference, k.state::text AS state, k.version, k.checked_by AS "checkedBy", k.due_on AS "dueOn",
            k.due_provisional AS "dueProvisional", ${linesColumn} AS lines,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('approverId', p.approver_id, 'totalFen', p.total_fen, 'basis', p.basis)
                                       ORDER BY p.approved_at, p.id), '[]')
               FROM approval p WHERE p.case_id = k.id AND p.voided_at IS NULL) AS approvals,
            ${tiedPerson("k.company_id", "$2::uuid")} AS tied
       FROM claim k JOIN award w ON w.id = k.award_id JOIN company c ON c.id = w.company_id JOIN program_version v ON v.id = k.program_version_id
      WHERE k.id = $1`,
    [claimId, personId],
  );
  return found ? { ...found, content: withUsual(found.content) } : null;
}

/** The next running number of references of claims; gaps are allowed. */
export async function nextClaimNumber(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(`SELECT nextval('claim_reference_number')::int AS n`);
  return row?.n ?? 0;
}

interface ClaimToBegin {
  readonly id: string;
  readonly reference: string;
  readonly actorId: string;
  readonly now: Date;
  readonly award: ClaimAward;
}

/** Opens the file of a claim, and writes its draft. */
export async function insertClaim(tx: Tx, { id, reference, actorId, now, award }: ClaimToBegin): Promise<void> {
  const { awardId, companyId, zoneId, programVersionId } = award;
  await tx.rows(`INSERT INTO case_file (id, kind, company_id, created_at) VALUES ($1, 'claim', $2, $3)`, [
    id,
    companyId,
    now,
  ]);
  await tx.rows(
    `INSERT INTO claim (id, reference, award_id, company_id, zone_id, program_version_id, state, begun_by, begun_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8)`,
    [id, reference, awardId, companyId, zoneId, programVersionId, actorId, now],
  );
  await writeHistory(tx, { id, action: "begin", from: null, to: "draft", actorId, now });
}

interface ClaimStepTaken {
  readonly id: string;
  readonly action: ClaimAction;
  readonly from: ClaimState | null;
  readonly to: ClaimState;
  readonly actorId: string | null;
  readonly now: Date;
  /** Words for the company. */
  readonly reason?: string | undefined;
}

const writeHistory = (tx: Tx, { id, action, from, to, actorId, now, reason = undefined }: ClaimStepTaken) =>
  tx.caseEvent.create({
    data: { id: newId(), caseId: id, action, fromState: from, toState: to, actorId, at: now, reason: reason ?? null },
    select: { id: true },
  });

/** What else a step changes. */
export interface ClaimSet {
  readonly handedInAt?: Date;
  readonly checkedBy?: string;
  readonly asked?: string;
  readonly answer?: string;
  readonly returned?: string;
  readonly decided?: { readonly position: number; readonly gaveFen: Fen };
}

/** Moves a locked claim, with the row of its history; the version goes up. */
export async function moveClaim(
  tx: Tx,
  step: ClaimStepTaken & { readonly due: Due | null; readonly set?: ClaimSet },
): Promise<void> {
  const { id, to, now, due, set = {} } = step;
  const { handedInAt, checkedBy, asked, answer, returned, decided } = set;
  await tx.rows(
    `UPDATE claim SET state = $2::claim_state, due_on = $3::date, due_provisional = $4, version = version + 1,
            handed_in_at = coalesce($5, handed_in_at), checked_by = coalesce($6::uuid, checked_by), asked = coalesce($7, asked),
            answer = coalesce($8, answer), decided_at = CASE WHEN $9::int IS NULL THEN decided_at ELSE $10::timestamptz END,
            position = coalesce($9::int, position), gave_fen = coalesce($11::bigint, gave_fen), returned = coalesce($12, returned)
      WHERE id = $1`,
    [
      id,
      to,
      due?.date ?? null,
      due?.provisional ?? false,
      handedInAt ?? null,
      checkedBy ?? null,
      asked ?? null,
      answer ?? null,
      decided?.position ?? null,
      now,
      decided?.gaveFen ?? null,
      returned ?? null,
    ],
  );
  await writeHistory(tx, step);
}

interface LineToWrite {
  readonly claimId: string;
  readonly lineId: string;
  readonly line: ClaimLine;
  readonly receiptKey: string | null;
}

/** Writes a line of a locked claim, a new one as the last; what an official said of it counts no more. */
export async function setClaimLine(tx: Tx, { claimId, lineId, line, receiptKey }: LineToWrite): Promise<void> {
  await tx.rows(
    `INSERT INTO claim_line (id, claim_id, number, line, receipt_key)
     VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM claim_line WHERE claim_id = $2), $3, $4)
     ON CONFLICT (id) DO UPDATE SET line = EXCLUDED.line, receipt_key = EXCLUDED.receipt_key, verdict = NULL, reason = '', accepted = NULL`,
    [lineId, claimId, JSON.stringify(line), receiptKey],
  );
  await raise(tx, claimId);
}

/** Takes a line out of a locked claim, with its documents. */
export async function removeClaimLine(
  tx: Tx,
  { claimId, lineId, now }: { readonly claimId: string; readonly lineId: string; readonly now: Date },
): Promise<void> {
  await tx.rows(`UPDATE document SET removed_at = $3 WHERE case_id = $1 AND requirement = $2 AND removed_at IS NULL`, [
    claimId,
    lineId,
    now,
  ]);
  await tx.rows(`DELETE FROM claim_line WHERE id = $1::uuid AND claim_id = $2::uuid`, [lineId, claimId]);
  await raise(tx, claimId);
}

const raise = (tx: Tx, claimId: string) =>
  tx.rows(`UPDATE claim SET version = version + 1 WHERE id = $1::uuid`, [claimId]);

/** Writes how an official judges a line of a locked claim. */
export async function judgeClaimLine(
  tx: Tx,
  { claimId, lineId, verdict, reason, accepted }: Judgement & { readonly claimId: string; readonly lineId: string },
): Promise<void> {
  await tx.rows(
    `UPDATE claim_line SET verdict = $3::claim_verdict, reason = $4, accepted = $5 WHERE id = $1::uuid AND claim_id = $2::uuid`,
    [lineId, claimId, verdict, reason, accepted === null ? null : JSON.stringify(accepted)],
  );
  await raise(tx, claimId);
}

/** What a line of a claim gave when it was decided. */
export interface GivenByLine {
  readonly lineId: string;
  readonly fen: Fen;
  readonly parts: readonly ReckonedPart[];
}

/** Writes what the lines of a claim give, once; `claim_line_receipt_once` refuses a receipt that gives something already. */
export async function writeGiven(tx: Tx, lines: readonly GivenByLine[]): Promise<void> {
  await tx.rows(
    `UPDATE claim_line l SET gave_fen = g.fen, parts = g.parts, counts = g.fen > 0
       FROM jsonb_to_recordset($1::jsonb) AS g("lineId" uuid, fen bigint, parts jsonb) WHERE l.id = g."lineId"`,
    [JSON.stringify(lines)],
  );
}
