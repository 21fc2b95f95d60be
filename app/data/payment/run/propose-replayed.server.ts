import type { Fen } from "~/domain/kernel/money/fen";
import type { AwardForRun, HeldAward, ProposedLine } from "~/domain/payment/run/propose";
import type { Tx } from "../../kernel/db.server";
import { factsSql, type FactsOf, factValues, firstFree } from "./facts-sql";
import { heldOfFacts } from "./held-sql";
import { lineId } from "./line-id";

/** What a run is told of an award beside its ledger, and where it stands. */
export interface FactsOfAward extends AwardForRun {
  readonly companyId: string;
  readonly programId: string;
  readonly zoneId: string;
  readonly inCanary: boolean;
}

type Row = Omit<FactsOfAward, "payee"> & {
  readonly standing: AwardForRun["payee"]["standing"];
  readonly accountId: string | null;
};

/** The awards of companies in the scope of a run, with what keeps each out of it. */
export async function readRunFacts(tx: Tx, of: FactsOf, companyIds: readonly string[]): Promise<FactsOfAward[]> {
  const rows = await tx.rows<Row & Record<string, unknown>>(
    `WITH ${factsSql(`a.company_id = ANY($${firstFree}::uuid[])`)}
     SELECT f.award, f.company_id AS "companyId", f.program_id AS "programId", f.zone_id AS "zoneId", f.through, f.standing,
            f.account_id AS "accountId", f.paying_id AS "payingAccountId", f.unfunded_fen::float8 AS "unfundedFen", f.in_other_run AS "inOtherRun",
            f.in_canary AS "inCanary"
       FROM fact f ORDER BY f.award`,
    [...factValues(of), companyIds],
  );
  return rows.map(({ standing, accountId, ...row }) => ({ ...row, payee: { standing, accountId } }));
}

/** A line with where its award stands and the digest of what was shown. */
export interface LineToPropose extends ProposedLine {
  readonly digest: string;
  readonly companyId: string;
  readonly programId: string;
  readonly zoneId: string;
}

/** Proposes lines that were reckoned by a replay; what was proposed before stays. */
export async function insertLines(tx: Tx, runId: string, lines: readonly LineToPropose[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ setOff: _, ...line }) => ({ ...line, id: lineId(runId, line.award) }));
  await tx.rows(
    `INSERT INTO payment_line (id, run_id, company_id, award_id, program_id, zone_id, through, months, paid_fen, waived_fen, kept_fen, account_id,
                               paying_account_id, digest)
     SELECT id, $1::uuid, "companyId", award, "programId", "zoneId", through, months, "paidFen", "waivedFen", "keptFen", "accountId", "payingAccountId", digest
       FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, "companyId" uuid, award uuid, "programId" uuid, "zoneId" uuid, through text, months jsonb,
              "paidFen" bigint, "waivedFen" bigint, "keptFen" bigint, "accountId" uuid, "payingAccountId" uuid, digest text)
     ON CONFLICT (run_id, award_id) DO NOTHING`,
    [runId, JSON.stringify(rows)],
  );
}

/** Writes what of the awards of companies waits: what a replay left out, and whatever else the facts say. */
export async function insertHeld(
  tx: Tx,
  of: FactsOf,
  companyIds: readonly string[],
  held: readonly HeldAward[],
): Promise<void> {
  const [companies, said] = [firstFree, firstFree + 1];
  await tx.rows(
    `WITH ${factsSql(`a.company_id = ANY($${companies}::uuid[])`)},
     judged AS (
       SELECT f.award, f.company_id, f.on_hold, f.in_canary, f.in_other_run, f.left_since, f.left_fen, f.closing, f.closing_months, f.due_since,
              f.due_months, f.beyond_months, f.beyond_fen, f.beyond_since, f.unconfirmed_fen, f.due_fen, w.why,
              greatest(f.closing_fen, coalesce(w.fen, 0) - f.due_fen) AS closing_fen
         FROM fact f LEFT JOIN jsonb_to_recordset($${said}::jsonb) AS w(award uuid, why text, fen bigint) ON w.award = f.award)
     ${heldOfFacts}`,
    [...factValues(of), companyIds, JSON.stringify(held)],
  );
}

/** What awards would come to as a run goes, roughly and before any replay: of which the first few are chosen. */
export const readCandidates = (tx: Tx, of: FactsOf) =>
  tx.rows<{ award: string; companyId: string; programId: string; paidFen: Fen; waivedFen: Fen; keptFen: Fen }>(
    `WITH ${factsSql("true")}
     SELECT f.award, f.company_id AS "companyId", f.program_id AS "programId", (f.closing_fen + f.due_fen)::float8 AS "paidFen", 0 AS "waivedFen",
            least(f.demanded_fen, f.closing_fen)::float8 AS "keptFen"
       FROM fact f WHERE f.closing_fen + f.due_fen > 0 AND NOT f.in_other_run AND f.unfunded_fen = 0 AND NOT f.on_hold`,
    factValues(of),
  );
