import type { Gave } from "~/domain/ledger/gave";
import type { Tx } from "../kernel/db.server";
import type { WrittenAct } from "./company-ledger.server";

export type ActToStore = WrittenAct & { readonly companyId: string; readonly gave: Gave };

/** The awards that an act names. */
const namedIn = ({ act }: WrittenAct): readonly string[] => ("award" in act ? [act.award] : (act.awards ?? []));

/** Stores acts of locked companies with what they gave, in one statement. */
export async function storeActs(tx: Tx, acts: readonly ActToStore[]): Promise<void> {
  const stored = acts.map((written) => ({ ...written, gave: undefined, awards: namedIn(written) }));
  const given = <Row extends object>(rows: (gave: Gave) => readonly Row[]) =>
    acts.flatMap(({ companyId, position, gave }) =>
      rows(gave).map((row, seq) => ({ companyId, position, seq, ...row })),
    );
  const [lines, payments, months] = [
    given((gave) => gave.lines),
    given((gave) => gave.payments),
    given((gave) => gave.months),
  ];
  await tx.rows(
    `WITH acts AS (
       INSERT INTO ledger_act (company_id, position, done_on, act, award_ids, case_id, reason, actor_id, at)
       SELECT "companyId", position, (act->>'on')::date, act, awards, "caseId", reason, "actorId", at
         FROM jsonb_to_recordset($1::jsonb) AS p("companyId" uuid, position int, act jsonb, awards uuid[], "caseId" uuid, reason text, "actorId" uuid, at timestamptz)
     ), lines AS (
       INSERT INTO ledger_line (company_id, position, seq, award_id, month, kind, fen)
       SELECT "companyId", position, seq, award, month, kind, fen
         FROM jsonb_to_recordset($2::jsonb) AS p("companyId" uuid, position int, seq int, award uuid, month text, kind ledger_line_kind, fen bigint)
     ), payments AS (
       INSERT INTO ledger_payment (company_id, position, award_id, run, fen, items, set_off)
       SELECT "companyId", position, award, run, fen, items, "setOff"
         FROM jsonb_to_recordset($3::jsonb) AS p("companyId" uuid, position int, award uuid, run text, fen bigint, items jsonb, "setOff" jsonb)
     )
     INSERT INTO ledger_month (company_id, position, award_id, month, payable_fen, waived_fen, settled_fen, recovered_fen, forgiven_fen,
                               due_fen, debt_fen, demanded_fen)
     SELECT "companyId", position, award, month, "payableFen", "waivedFen", "settledFen", "recoveredFen", "forgivenFen", "dueFen", "debtFen", "demandedFen"
       FROM jsonb_to_recordset($4::jsonb) AS p("companyId" uuid, position int, award uuid, month text, "payableFen" bigint, "waivedFen" bigint,
         "settledFen" bigint, "recoveredFen" bigint, "forgivenFen" bigint, "dueFen" bigint, "debtFen" bigint, "demandedFen" bigint)`,
    [stored, lines, payments, months].map((each) => JSON.stringify(each)),
  );
}
