import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { Month } from "~/domain/kernel/time/month";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** An award at a site of the operator, with the months of which the last that was said is "as agreed". */
export interface AgreedMonths {
  readonly awardId: string;
  readonly months: readonly Month[];
}

/** The awards in effect at the actor's sites of whose tenant something was said for a month. */
export const readAgreedMonths = (actor: Actor, month: Month): Promise<AgreedMonths[]> =>
  rows<AgreedMonths & Record<string, unknown>>(
    `SELECT o.award_id AS "awardId", array_agg(l.month) AS months
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN award a ON a.id = o.award_id
       JOIN LATERAL (SELECT DISTINCT ON (r.month) r.month, r.finding FROM occupancy_report r
                      WHERE r.occupancy_id = o.id ORDER BY r.month, r.number DESC) l ON l.finding = 'asAgreed'
      WHERE u.site_id = ANY($1::uuid[]) AND ${stands("a")} AND a.effective_at IS NOT NULL
        AND EXISTS (SELECT FROM occupancy_report r WHERE r.occupancy_id = o.id AND r.month = $2)
      GROUP BY o.award_id ORDER BY o.award_id`,
    [sitesFor(actor, "month.report"), month],
  );
