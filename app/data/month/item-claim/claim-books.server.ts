import type { ClaimLine, Receipt } from "~/domain/month/claims/types";
import { type ClaimedLine, countedLine } from "~/domain/month/item-claim/claimed-line";
import { annulledClaims, type ActOfCase, type PastClaim } from "~/domain/month/item-claim/reckon";
import type { Reading, Tx } from "../../kernel/db.server";
import { readCompanyLedger } from "../../ledger/company-ledger.server";

interface StoredClaim {
  readonly id: string;
  readonly position: number;
  readonly lines: readonly Pick<ClaimedLine, "line" | "judgement">[];
}

const pastClaim = ({ id, position, lines }: StoredClaim): PastClaim => ({
  id,
  position,
  lines: lines.flatMap((line) => countedLine(line) ?? []),
});

/** The decided claims of an award, in the order in which they were decided. For who was shown it, and under the lock of its company. */
export async function readPastClaims(reading: Reading, awardId: string): Promise<PastClaim[]> {
  const found = await reading.rows<StoredClaim & Record<string, unknown>>(
    `SELECT k.id, k.position, (SELECT coalesce(jsonb_agg(jsonb_build_object('line', l.line, 'judgement',
              CASE WHEN l.verdict IS NOT NULL THEN jsonb_build_object('verdict', l.verdict, 'reason', l.reason, 'accepted', l.accepted) END)
              ORDER BY l.number), '[]') FROM claim_line l WHERE l.claim_id = k.id) AS lines
       FROM claim k WHERE k.award_id = $1 AND k.position IS NOT NULL ORDER BY k.position, k.decided_at, k.id`,
    [awardId],
  );
  return found.map(pastClaim);
}

/** The acts of a company with the cases that they were decided in. */
export const actsOfCases = async (reading: Reading, companyId: string): Promise<readonly ActOfCase[]> =>
  (await readCompanyLedger(reading, companyId)).acts;

/** A receipt that gives something under another award. */
interface ElsewhereRow {
  readonly claimId: string;
  readonly awardId: string;
  readonly companyId: string;
  readonly line: ClaimLine;
}

const readElsewhere = (reading: Reading, keys: readonly string[], awardId: string): Promise<ElsewhereRow[]> =>
  reading.rows<ElsewhereRow & Record<string, unknown>>(
    `SELECT k.id AS "claimId", k.award_id AS "awardId", k.company_id AS "companyId", l.line
       FROM claim_line l JOIN claim k ON k.id = l.claim_id
      WHERE l.counts AND l.receipt_key = ANY($1::text[]) AND k.award_id <> $2`,
    [keys, awardId],
  );

/** The claims among these whose decision no longer counts. */
async function annulledAmong(reading: Reading, found: readonly Omit<ElsewhereRow, "line">[]): Promise<Set<string>> {
  const annulled = new Set<string>();
  for (const { awardId, companyId } of new Map(found.map((row) => [row.awardId, row])).values()) {
    const acts = await actsOfCases(reading, companyId);
    for (const id of annulledClaims({ acts, awardId, past: await readPastClaims(reading, awardId) })) annulled.add(id);
  }
  return annulled;
}

/** Of these receipts, by their keys, those that give something under another award, of whatever program. */
export async function receiptsElsewhere(
  reading: Reading,
  keys: readonly string[],
  awardId: string,
): Promise<Receipt[]> {
  if (keys.length === 0) return [];
  const found = await readElsewhere(reading, keys, awardId);
  const annulled = await annulledAmong(reading, found);
  return found.flatMap(({ claimId, line }) =>
    annulled.has(claimId) || !("receipt" in line) || !line.receipt ? [] : [line.receipt],
  );
}

/** Frees the receipts of claims whose decision no longer counts, so that the same receipt can count again. */
export async function freeAnnulledReceipts(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const found = await readElsewhere(tx, keys, "00000000-0000-0000-0000-000000000000");
  const annulled = await annulledAmong(tx, found);
  if (annulled.size > 0)
    await tx.rows(`UPDATE claim_line SET counts = false WHERE claim_id = ANY($1::uuid[])`, [[...annulled]]);
}
