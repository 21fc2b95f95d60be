import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import { onAvailable, type PostingKind } from "~/domain/budget/posting";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type BindValue, binding } from "../kernel/bind";
import { cappedCount } from "../kernel/capped-count";
import { cityDay } from "../kernel/city-day";
import { asItStands, type Reading } from "../kernel/db.server";
import { newestName } from "./movement.reader.server";

export interface PostingFilter {
  /** Of one line; null for those of all. */
  readonly lineId: string | null;
  readonly kind: PostingKind | null;
}

/** A posting as its list shows it; fen. */
export interface PostingRow {
  readonly id: string;
  readonly lineId: string;
  readonly at: Date;
  readonly on: CivilDate;
  readonly kind: PostingKind;
  readonly fen: Fen;
  readonly code: string | null;
  readonly program: LocalizedText;
  readonly source: string;
  readonly fiscalYear: number;
  readonly award: { readonly id: string; readonly reference: string } | null;
  readonly movement: { readonly id: string; readonly basis: string } | null;
}

export interface PostingQuery {
  readonly after: readonly [at: string, id: string] | null;
  readonly size: number;
  readonly reading?: Reading;
}

interface Statement {
  readonly from: string;
  readonly values: unknown[];
}

/** The lines as a list, so that each is walked along its own index alone, which has the order of the page; `rest` is SQL behind the conditions. */
function posted(actor: Actor, { lineId, kind }: PostingFilter, rest: (bind: BindValue) => string): Statement {
  const values: unknown[] = [];
  const bind = binding(values);
  const zones = bind(reachOf(actor, "budget.read").zones, "uuid[]");
  const lines = [`(${zones} IS NULL OR p.zone_id = ANY(${zones}))`];
  if (lineId !== null) lines.push(`b.id = ${bind(lineId, "uuid")}`);
  const where = ["t.line_id = l.id"];
  if (kind !== null) where.push(`t.kind = ${bind(kind, "posting_kind")}`);
  const from = `FROM (SELECT b.id FROM budget_line b JOIN program p ON p.id = b.program_id WHERE ${lines.join(" AND ")}) l
    CROSS JOIN LATERAL (SELECT t.id, t.at FROM budget_posting t WHERE ${where.join(" AND ")}${rest(bind)}) t`;
  return { from, values };
}

/** The postings of lines in the actor's zones, the latest first. */
export async function readPostings(
  actor: Actor,
  filter: PostingFilter,
  { after, size, reading = asItStands }: PostingQuery,
): Promise<Found<PostingRow>> {
  const order = `ORDER BY t.at DESC, t.id DESC LIMIT ${size + 1}`;
  const { from, values } = posted(actor, filter, (bind) => {
    const [at, id] = after ?? [];
    return `${after ? ` AND (t.at, t.id) < (${bind(at, "timestamptz")}, ${bind(id, "uuid")})` : ""} ${order}`;
  });
  const found = await reading.rows<PostingRow & Record<string, unknown>>(
    `SELECT t.id, t.line_id AS "lineId", t.at, ${cityDay("t.at")} AS "on", t.kind, t.amount_fen AS fen, t.code, ${newestName("b.program_id")} AS program,
            b.source, b.fiscal_year AS "fiscalYear",
            CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'reference', a.reference) END AS award,
            CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'basis', m.basis) END AS movement
       FROM (SELECT t.id ${from} ${order}) d
       JOIN budget_posting t ON t.id = d.id
       JOIN budget_line b ON b.id = t.line_id
       LEFT JOIN award a ON a.id = t.award_id
       LEFT JOIN budget_movement m ON m.id = t.movement_id
      ORDER BY t.at DESC, t.id DESC`,
    values,
  );
  return cut(found, size);
}

/** How many they are: for a page up to `mostCounted`, for a file all. */
export async function countPostings(
  actor: Actor,
  filter: PostingFilter,
  { capped, reading = asItStands }: { readonly capped: boolean; readonly reading?: Reading },
): Promise<number> {
  const { from, values } = posted(actor, filter, () => "");
  const [row] = await reading.rows<{ n: number }>(
    `SELECT ${capped ? cappedCount(from) : `(SELECT count(*) ${from})`} AS n`,
    values,
  );
  return row?.n ?? 0;
}

const effect = `t.amount_fen * CASE t.kind ${Object.entries(onAvailable)
  .map(([kind, sign]) => `WHEN '${kind}' THEN ${sign}`)
  .join(" ")} END`;

/** What a line had available after each of its postings from `oldest` on, by posting: what it has now less what came later. */
export async function readBalances(lineId: string, oldest: Pick<PostingRow, "at" | "id">): Promise<Map<string, Fen>> {
  const found = await asItStands.rows<{ id: string; fen: Fen }>(
    `SELECT t.id, (b.appropriated_fen - b.committed_fen - b.spent_fen
              - coalesce(sum(${effect}) OVER (ORDER BY t.at DESC, t.id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0))::bigint AS fen
       FROM budget_posting t JOIN budget_line b ON b.id = t.line_id
      WHERE t.line_id = $1::uuid AND (t.at, t.id) >= ($2::timestamptz, $3::uuid)`,
    [lineId, oldest.at.toISOString(), oldest.id],
  );
  return new Map(found.map(({ id, fen }) => [id, fen]));
}
