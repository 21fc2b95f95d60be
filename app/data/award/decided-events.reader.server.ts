import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { DecidedAwardEvent } from "~/domain/award/announced-suspensions";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

/** What was decided about an award that the actor has been shown, in that order. Who decided is told inside the office alone. */
export const readDecidedEvents = (actor: Actor, awardId: string): Promise<DecidedAwardEvent[]> =>
  rows<DecidedAwardEvent & Record<string, unknown>>(
    `SELECT e.event, l.reason, ${cityDay("l.at")} AS "decidedOn",
            CASE WHEN $2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]) THEN u.name END AS "decidedBy"
       FROM award a
       JOIN ledger_act l ON l.company_id = a.company_id AND l.act->>'act' = 'decide' AND l.act->>'award' = a.id::text
       CROSS JOIN LATERAL jsonb_array_elements(l.act->'events') WITH ORDINALITY AS e(event, place)
       LEFT JOIN user_account u ON u.id = l.actor_id
      WHERE a.id = $1
      ORDER BY l.position, e.place`,
    [awardId, reachOf(actor, "award.read").zones],
  );
