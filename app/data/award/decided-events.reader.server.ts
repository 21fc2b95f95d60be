import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { DecidedAwardEvent } from "~/domain/award/announced-suspensions";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

/** What was decided about an award that the actor has been shown, in that order. Who decided is told inside the office alone. */
export const readDecidedEvents = (actor: Actor, awardId: string): Promise<DecidedAwardEvent[]> =>
  rows<DecidedAwardEvent & Record<string, unknown>>(
    `SELECT e.event, e.reason, ${cityDay("e.decided_at")} AS "decidedOn",
            CASE WHEN $2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]) THEN u.name END AS "decidedBy"
       FROM award_event e
       JOIN award a ON a.id = e.award_id
       LEFT JOIN user_account u ON u.id = e.decided_by
      WHERE e.award_id = $1
      ORDER BY e.position`,
    [awardId, reachOf(actor, "award.read").zones],
  );
