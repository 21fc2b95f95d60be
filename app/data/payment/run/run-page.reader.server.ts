import type { Actor } from "~/domain/access/actor";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { HeldReason } from "~/domain/payment/run/propose";
import type { LineState } from "~/domain/payment/run/line-steps";
import type { Settlement } from "~/domain/program/draft/content";
import type { SourceShare } from "~/domain/subsidy/split";
import { newestName } from "../../budget/movement.reader.server";
import { rows } from "../../kernel/db.server";
import { paymentZones } from "./payment-runs.reader.server";

/** What a run comes to for a version of a program. */
export interface ProgramSums {
  readonly programId: string;
  readonly program: LocalizedText;
  readonly settlement: Settlement;
  readonly funding: readonly SourceShare[];
  readonly awards: number;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
}

const inZones = (row: string): string => `($1::uuid[] IS NULL OR ${row} = ANY($1::uuid[]))`;

/** The sums of a run by version, in the actor's zones. */
export const readProgramSums = (actor: Actor, runId: string): Promise<ProgramSums[]> =>
  rows<ProgramSums & Record<string, unknown>>(
    `SELECT s.program_id AS "programId", ${newestName("s.program_id")} AS program, v.content->>'settlement' AS settlement, v.content->'funding' AS funding,
            s.awards, s.paid AS "paidFen", s.waived AS "waivedFen", s.kept AS "keptFen"
       FROM (SELECT l.program_id, w.program_version_id, count(*)::int AS awards, sum(l.paid_fen)::float8 AS paid, sum(l.waived_fen)::float8 AS waived,
                    sum(l.kept_fen)::float8 AS kept
               FROM payment_line l JOIN award w ON w.id = l.award_id
              WHERE l.run_id = $2::uuid AND ${inZones("l.zone_id")} AND l.state NOT IN ('leftOut', 'changed') GROUP BY 1, 2) s
       JOIN program_version v ON v.id = s.program_version_id ORDER BY s.paid + s.waived DESC, s.program_id`,
    [paymentZones(actor), runId],
  );

/** What waits for one reason. */
export interface HeldSums {
  readonly why: HeldReason;
  readonly awards: number;
  readonly months: number;
  readonly fen: number;
  readonly since: string | null;
}

export const readHeldSums = (actor: Actor, runId: string): Promise<HeldSums[]> =>
  rows<HeldSums & Record<string, unknown>>(
    `SELECT h.why, count(*)::int AS awards, sum(h.months)::int AS months, sum(h.fen)::float8 AS fen, min(h.since) AS since
       FROM payment_held h JOIN award w ON w.id = h.award_id WHERE h.run_id = $2::uuid AND ${inZones("w.zone_id")} GROUP BY 1 ORDER BY 2 DESC, 1`,
    [paymentZones(actor), runId],
  );

/** An award of a run. */
export interface RunLineView {
  readonly awardId: string;
  readonly reference: string;
  readonly company: string;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
  readonly state: LineState;
  readonly note: string | null;
  readonly refusalCode: string | null;
  readonly refusalText: string | null;
}

const line = `SELECT l.award_id AS "awardId", w.reference, c.name AS company, l.paid_fen::float8 AS "paidFen", l.waived_fen::float8 AS "waivedFen",
  l.kept_fen::float8 AS "keptFen", l.state, l.note, l.refusal_code AS "refusalCode", l.refusal_text AS "refusalText"
  FROM payment_line l JOIN award w ON w.id = l.award_id JOIN company c ON c.id = l.company_id`;

/** An award of a run in the actor's zones; null where it is not in it. */
export async function readRunLine(actor: Actor, runId: string, awardId: string): Promise<RunLineView | null> {
  const [found] = await rows<RunLineView & Record<string, unknown>>(
    `${line} WHERE l.run_id = $2::uuid AND l.award_id = $3::uuid AND ${inZones("l.zone_id")}`,
    [paymentZones(actor), runId, awardId],
  );
  return found ?? null;
}

/** The awards of a run with the greatest amounts; `state` only those that stand so. */
export const readRunLines = (
  actor: Actor,
  runId: string,
  { most, state = null }: { readonly most: number; readonly state?: LineState | null },
): Promise<RunLineView[]> =>
  rows<RunLineView & Record<string, unknown>>(
    `${line}
      WHERE l.run_id = $2::uuid AND ${inZones("l.zone_id")} AND ($3::payment_line_state IS NULL OR l.state = $3::payment_line_state)
      ORDER BY l.paid_fen + l.waived_fen + l.kept_fen DESC, l.id LIMIT $4::int`,
    [paymentZones(actor), runId, state, most],
  );

/** A file for the bank, on the page of its run once that is released. */
export interface RunBatch {
  readonly id: string;
  readonly part: number;
  readonly charset: string;
  readonly lines: number;
  readonly fen: number;
  readonly exportedAt: Date | null;
}

export const readRunBatches = (runId: string): Promise<RunBatch[]> =>
  rows<RunBatch & Record<string, unknown>>(
    `SELECT id, part, charset, lines, fen::float8 AS fen, exported_at AS "exportedAt" FROM bank_batch
      WHERE run_id = $1::uuid AND lines > 0 ORDER BY part, charset LIMIT 100`,
    [runId],
  );

/** Programs and zones that a run of the actor's may cover. */
export async function readRunChoices(zones: readonly string[] | null): Promise<{
  readonly programs: readonly { readonly id: string; readonly name: LocalizedText }[];
  readonly zones: readonly { readonly id: string; readonly name: LocalizedText }[];
}> {
  const programs = await rows<{ id: string; name: LocalizedText }>(
    `SELECT p.id, ${newestName("p.id")} AS name FROM program p
      WHERE (p.zone_id IS NULL OR $1::uuid[] IS NULL OR p.zone_id = ANY($1::uuid[])) AND EXISTS (SELECT FROM award w WHERE w.program_id = p.id) ORDER BY p.number`,
    [zones],
  );
  const places = await rows<{ id: string; name: LocalizedText }>(
    "SELECT id, name FROM zone WHERE $1::uuid[] IS NULL OR id = ANY($1::uuid[]) ORDER BY position",
    [zones],
  );
  return { programs, zones: places };
}
