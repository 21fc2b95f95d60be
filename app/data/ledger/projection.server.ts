import type { Projection } from "~/domain/ledger/projection";
import { newId } from "~/platform/ids";
import { projectPaidTo } from "../award/company-awards.server";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** Locks the awards of a locked company that stand. */
export const lockAwards = (tx: Tx, companyId: string): Promise<unknown> =>
  tx.rows(`SELECT 1 FROM award a WHERE company_id = $1 AND ${stands("a")} ORDER BY id FOR NO KEY UPDATE`, [companyId]);

/**
 * Writes what is known of some locked awards, and what follows from it for the units that they are in. An award that is as it
 * was keeps its version. `occupancy_one_at_a_time` refuses days on which a unit is another's, `award_one_per_benefit_at_a_time`
 * days of another award.
 */
export async function writeProjections(tx: Tx, companyId: string, projections: readonly Projection[]): Promise<void> {
  const rows = projections.map(({ input, ...projection }) => ({ ...projection, ...input }));
  // What a group pays up to when follows from all awards of the company.
  const paidTo = `CASE WHEN p.grouped THEN least(greatest(a.paid_to, p."startsOn"), p."endsOn") ELSE p."paidTo" END`;
  const changed = await tx.rows<{ id: string }>(
    `UPDATE award a
        SET terms = p.terms, lease = p.lease, lease_end = p."leaseEnd", events = coalesce(p.events, '[]'), ceilings = p.ceilings, starts_on = p."startsOn",
            ends_on = p."endsOn", paid_to = ${paidTo}, total_fen = p."totalFen", steps = p.steps, version = a.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS p(award uuid, terms jsonb, lease jsonb, "leaseEnd" date, events jsonb, ceilings jsonb, "startsOn" date,
                                               "endsOn" date, "paidTo" date, "totalFen" bigint, steps date[], grouped bool)
      WHERE a.id = p.award
        AND (a.terms, a.lease, a.lease_end, a.events, a.ceilings, a.starts_on, a.ends_on, a.paid_to, a.total_fen, a.steps)
            IS DISTINCT FROM (p.terms, p.lease, p."leaseEnd", coalesce(p.events, '[]'), p.ceilings, p."startsOn", p."endsOn", ${paidTo}, p."totalFen", p.steps)
      RETURNING a.id`,
    [JSON.stringify(rows)],
  );
  if (changed.length === 0) return;
  await projectPaidTo(tx, companyId);
  const ids = changed.map(({ id }) => id);
  await writeSuspensions(
    tx,
    projections.filter(({ award }) => ids.includes(award)),
  );
  await followUnits(tx, ids);
}

async function writeSuspensions(tx: Tx, projections: readonly Projection[]): Promise<void> {
  const ids = projections.map(({ award }) => award);
  const rows = projections.flatMap(({ award, suspensions }) =>
    suspensions.map((range) => ({ id: newId(), award, ...range })),
  );
  // The exclusion constraint would see what the same statement deletes.
  await tx.rows(`DELETE FROM award_suspension WHERE award_id = ANY($1::uuid[])`, [ids]);
  if (rows.length > 0)
    await tx.rows(
      `INSERT INTO award_suspension (id, award_id, from_on, to_on)
       SELECT id, award, "from", "to" FROM jsonb_to_recordset($1::jsonb) AS p(id uuid, award uuid, "from" date, "to" date)`,
      [JSON.stringify(rows)],
    );
}

/**
 * The units of an award are occupied for as long as it lasts, one after the other: the first from its first day, the others from the
 * day of the move, each until the next. An award that ends before a move leaves nothing of the unit behind it.
 */
export async function followUnits(tx: Tx, awardIds: readonly string[]): Promise<void> {
  const chain = `(SELECT o.id, o.unit_id, o.from_on, o.to_on, n.from_on AS "from", greatest(n.from_on, n.to_on) AS "to"
      FROM (SELECT o.*, a.starts_on, a.ends_on, row_number() OVER w AS place, lead(o.from_on) OVER w AS next
              FROM occupancy o JOIN award a ON a.id = o.award_id
             WHERE a.id = ANY($1::uuid[]) AND ${stands("o")}
            WINDOW w AS (PARTITION BY o.award_id ORDER BY o.from_on, o.id)) o
      CROSS JOIN LATERAL (SELECT CASE place WHEN 1 THEN o.starts_on ELSE o.from_on END AS from_on,
                                 least(o.next, o.ends_on) AS to_on) n) c`;
  const differs = `(c.from_on, c.to_on) IS DISTINCT FROM (c."from", c."to")`;
  const units = await tx.rows(
    `SELECT 1 FROM unit WHERE id IN (SELECT c.unit_id FROM ${chain} WHERE ${differs}) ORDER BY id FOR UPDATE`,
    [awardIds],
  );
  if (units.length > 0)
    await tx.rows(
      `UPDATE occupancy y SET from_on = c."from", to_on = c."to" FROM ${chain} WHERE y.id = c.id AND ${differs}`,
      [awardIds],
    );
}
