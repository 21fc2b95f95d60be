import type { Actor } from "~/domain/access/actor";
import { liveStates } from "~/domain/application/states";
import { openChanges } from "~/domain/change/states";
import { reachOf } from "../access/reach";
import { rows } from "../kernel/db.server";

/** An application, or the change of an award, of another company that asks for a unit. */
export interface AskingForUnit {
  readonly id: string;
  readonly about: "application" | "change";
  readonly reference: string;
  readonly company: string;
}

export interface UnitWaiting {
  readonly count: number;
  /** Those that the actor may open as an official, the oldest first. */
  readonly named: readonly AskingForUnit[];
}

interface Found extends AskingForUnit, Record<string, unknown> {
  readonly readable: boolean;
}

/** What other companies ask for the same unit and is not decided yet, but for `companyId`. */
export async function readWaitingForUnit(actor: Actor, unitId: string, companyId: string): Promise<UnitWaiting> {
  const [ofApplications, ofChanges] = [reachOf(actor, "application.read").zones, reachOf(actor, "award.read").zones];
  const found = await rows<Found>(
    `SELECT w.id, w.about, w.reference, c.name AS company, w.readable
       FROM (SELECT p.id, 'application' AS about, p.reference, p.company_id, p.submitted_at AS at,
                    ($4::uuid[] IS NULL OR p.zone_id = ANY($4::uuid[])) AS readable
               FROM application p WHERE p.unit_id = $1::uuid AND p.state::text = ANY($3::text[])
             UNION ALL
             SELECT h.id, 'change', h.reference, h.company_id, h.begun_at, ($6::uuid[] IS NULL OR h.zone_id = ANY($6::uuid[]))
               FROM unit u JOIN site s ON s.id = u.site_id JOIN change h ON h.zone_id = s.zone_id
              WHERE u.id = $1::uuid AND h.kind = 'unit' AND h.state::text = ANY($5::text[]) AND h.proposal->>'unitId' = $1::text) w
       JOIN company c ON c.id = w.company_id
      WHERE w.company_id <> $2::uuid
      ORDER BY w.at, w.id`,
    [unitId, companyId, liveStates, ofApplications, openChanges, ofChanges],
  );
  return {
    count: found.length,
    named: found.flatMap(({ readable, id, about, reference, company }) =>
      readable ? [{ id, about, reference, company }] : [],
    ),
  };
}
