import { zonesFor } from "~/domain/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { Found } from "~/domain/kernel/list/page";
import { cut } from "~/domain/kernel/list/page";
import type { RunState } from "~/domain/payment/run/run-steps";
import { rows } from "../../kernel/db.server";
import type { RunPart } from "./payment-run.server";

/** A run as pages show it; its sums are of the reader's zones. */
export interface RunView {
  readonly id: string;
  readonly name: string;
  readonly part: RunPart;
  readonly canaryId: string | null;
  readonly state: RunState;
  readonly through: string;
  readonly zoneIds: readonly string[];
  readonly preparedBy: string;
  readonly preparer: string;
  readonly preparedAt: Date;
  readonly releaser: string | null;
  readonly releasedAt: Date | null;
  readonly ender: string | null;
  readonly endedAt: Date | null;
  readonly reasons: string | null;
  readonly version: number;
  readonly awards: number;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
  readonly changed: number;
}

/** Lines that count in the sums of a run. */
const counts = "l.state NOT IN ('leftOut', 'changed')";

const select = `SELECT r.id, r.name, r.part, r.canary_id AS "canaryId", r.state, r.through, r.zone_ids AS "zoneIds", r.prepared_by AS "preparedBy",
  u.name AS preparer, r.prepared_at AS "preparedAt", v.name AS releaser, r.released_at AS "releasedAt", e.name AS ender, r.ended_at AS "endedAt", r.reasons, r.version,
  s.awards, s.paid AS "paidFen", s.waived AS "waivedFen", s.kept AS "keptFen", s.changed
  FROM payment_run r JOIN user_account u ON u.id = r.prepared_by LEFT JOIN user_account v ON v.id = r.released_by LEFT JOIN user_account e ON e.id = r.ended_by
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE ${counts})::int AS awards, coalesce(sum(l.paid_fen) FILTER (WHERE ${counts}), 0)::float8 AS paid,
           coalesce(sum(l.waived_fen) FILTER (WHERE ${counts}), 0)::float8 AS waived, coalesce(sum(l.kept_fen) FILTER (WHERE ${counts}), 0)::float8 AS kept,
           count(*) FILTER (WHERE l.state = 'changed')::int AS changed
      FROM payment_line l WHERE l.run_id = r.id AND ($1::uuid[] IS NULL OR l.zone_id = ANY($1::uuid[]))) s`;

const reachable = "($1::uuid[] IS NULL OR r.zone_ids && $1::uuid[])";

type Row = RunView & Record<string, unknown>;

/** The zones in which the actor reads payments; null for all. */
export const paymentZones = (actor: Actor): readonly string[] | null => {
  const zones = zonesFor(actor, "payment.read");
  return zones === "all" ? null : zones;
};

interface RunQuery {
  readonly state: RunState | null;
  readonly after: readonly [preparedAt: string, id: string] | null;
  readonly size: number;
}

/** The runs that touch the actor's zones, the latest first. */
export async function readRuns(actor: Actor, { state, after, size }: RunQuery): Promise<Found<RunView>> {
  const found = await rows<Row>(
    `${select} WHERE ${reachable} AND ($2::payment_run_state IS NULL OR r.state = $2::payment_run_state)
        AND ($3::timestamptz IS NULL OR (r.prepared_at, r.id) < ($3::timestamptz, $4::uuid))
      ORDER BY r.prepared_at DESC, r.id DESC LIMIT $5::int`,
    [paymentZones(actor), state, after?.[0] ?? null, after?.[1] ?? null, size + 1],
  );
  return cut(found, size);
}

/** A run that touches the actor's zones; null otherwise. */
export async function readRun(actor: Actor, id: string): Promise<RunView | null> {
  const [found] = await rows<Row>(`${select} WHERE ${reachable} AND r.id = $2::uuid`, [paymentZones(actor), id]);
  return found ?? null;
}

/** The run before one, of the same programs at least in part and not ended before its release; null where there is none. */
export async function readRunBefore(
  actor: Actor,
  id: string,
): Promise<Pick<RunView, "id" | "name" | "paidFen"> | null> {
  const [found] = await rows<Row>(
    `${select} JOIN payment_run o ON o.id = $2::uuid
      WHERE ${reachable} AND r.id <> o.id AND r.state IN ('released', 'closed') AND r.prepared_at < o.prepared_at AND r.program_ids && o.program_ids
        AND r.id IS DISTINCT FROM o.canary_id
      ORDER BY r.prepared_at DESC LIMIT 1`,
    [paymentZones(actor), id],
  );
  return found ?? null;
}
