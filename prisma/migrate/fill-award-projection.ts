import { rangesText } from "~/data/kernel/date-ranges";
import { ledgerAward, type StoredAward } from "~/domain/ledger/ledger-award";
import { storedOf } from "~/domain/ledger/replayed";
import type { Act } from "~/domain/ledger/types";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { Fill } from "./fill";

/** Companies at a time. */
const batch = 200;

interface OldCompany {
  readonly awards: readonly (StoredAward & { readonly content: ProgramContent })[];
  readonly acts: readonly Act[];
}

/** What lists show of each award, by what was written about it. Nothing is known of one that was given back, or whose acts make no ledger. */
export const awardProjection: Fill = {
  migration: "20261130020000_award_projection",
  column: ["award", "left_fen"],
  async fill(client) {
    const { rows } = await client.query<OldCompany & { readonly ids: string[] }>(
      `SELECT (SELECT array_agg(a.id) FROM award a WHERE a.company_id = c.id) AS ids,
              (SELECT coalesce(json_agg(json_build_object('id', a.id, 'versionId', a.program_version_id, 'operatorId', a.operator_id,
                        'approved', a.approved, 'content', v.content) ORDER BY a.approved_at, a.id), '[]')
                 FROM award a JOIN program_version v ON v.id = a.program_version_id
                WHERE a.company_id = c.id AND a.released_at IS NULL) AS awards,
              (SELECT coalesce(json_agg(l.act ORDER BY l.position), '[]') FROM ledger_act l WHERE l.company_id = c.id) AS acts
         FROM (SELECT DISTINCT company_id AS id FROM award WHERE left_fen IS NULL LIMIT $1) c`,
      [batch],
    );
    if (rows.length === 0) return false;
    const found = rows.flatMap(projectionOf);
    await client.query(
      `UPDATE award a
          SET paid_to = least(greatest(f."paidTo", a.starts_on), a.ends_on), why_paid_to = f.why, change_days = f.changes, tiers = f.tiers,
              suspended = f.suspended, left_since = f."leftSince", left_fen = f."leftFen",
              planned_left_fen = f."plannedLeftFen", debt_fen = f."debtFen", demanded_fen = f."demandedFen", debt_since = f.since,
              debt_months = f.months
         FROM jsonb_to_recordset($1::jsonb) AS f(award uuid, "paidTo" date, why text, changes date[],
                tiers jsonb, suspended datemultirange, "leftSince" text, "leftFen" bigint[], "plannedLeftFen" bigint[],
                "debtFen" bigint, "demandedFen" bigint, since text, months int)
        WHERE a.id = f.award`,
      [JSON.stringify(found)],
    );
    await client.query(`UPDATE award SET left_fen = '{}' WHERE id = ANY($1::uuid[]) AND left_fen IS NULL`, [
      rows.flatMap(({ ids }) => ids),
    ]);
    return true;
  },
};

function projectionOf({ awards, acts }: OldCompany) {
  const inputs = awards.map(({ content, ...award }) => ledgerAward(award, withUsual(content)));
  const result = storedOf({ awards: inputs, acts });
  if (!result.ok) return [];
  const debts = new Map(result.debts.map((debt) => [debt.award, debt]));
  const none = { debtFen: 0, demandedFen: 0, since: null, months: 0 };
  return result.projections.map(({ input: _, paying, suspensions, ...projection }) => ({
    ...projection,
    paidTo: paying.on,
    why: paying.because,
    suspended: rangesText(suspensions),
    ...(debts.get(projection.award) ?? none),
  }));
}
