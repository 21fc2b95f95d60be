import { paidToBeside } from "~/domain/award/paid-to";
import { groupBy } from "~/domain/kernel/group-by";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { GroupAward } from "~/domain/subsidy/beside";
import { planSubsidy } from "~/domain/subsidy/plan";
import type { Fill } from "./fill";

/** Companies at a time. */
const batch = 200;

interface OldAward extends GroupAward {
  readonly end: CivilDate;
  /** Awards that share it stand beside each other. */
  readonly together: string;
}

/** Up to when each award is paid, by its plan as it stands with its events, beside the others of its company and stacking group. */
export const paidTo: Fill = {
  migration: "20261129191000_paid_to",
  column: ["award", "paid_to"],
  async fill(client) {
    const { rows } = await client.query<OldAward>(
      `SELECT a.id, a.approved_at AS "approvedAt", a.ends_on::text AS end,
              CASE WHEN a.released_at IS NULL AND v.content->>'stackingGroup' IS NOT NULL
                THEN a.company_id || ' ' || (v.content->>'stackingGroup') ELSE a.id::text END AS together,
              json_build_object('terms', a.terms, 'lease', a.lease, 'leaseEnd', a.lease_end, 'events',
                coalesce((SELECT json_agg(e.event ORDER BY e.position) FROM award_event e WHERE e.award_id = a.id), '[]')) AS input
         FROM award a LEFT JOIN program_version v ON v.id = a.program_version_id
        WHERE a.company_id IN (SELECT company_id FROM award WHERE paid_to IS NULL LIMIT $1)`,
      [batch],
    );
    if (rows.length === 0) return false;
    const found = [...groupBy(rows, ({ together }) => together).values()].flatMap(paidToOf);
    await client.query(
      `UPDATE award SET paid_to = least(f.paid_to, ends_on) FROM unnest($1::uuid[], $2::date[]) AS f(id, paid_to)
        WHERE award.id = f.id`,
      [found.map(([id]) => id), found.map(([, day]) => day)],
    );
    return true;
  },
};

/** What makes no plan any more is taken as paid up to its end. */
function paidToOf(awards: readonly OldAward[]): (readonly [id: string, day: CivilDate])[] {
  const paid = paidToBeside(awards.filter(({ input }) => planSubsidy(input).ok));
  return awards.map(({ id, end }) => [id, paid.get(id) ?? end]);
}
