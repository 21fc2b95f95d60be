import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { zonesFor } from "~/domain/access/reach";
import { type ApplicationState, datedStates } from "~/domain/application/states";
import { addDays } from "~/domain/kernel/time/civil-date";
import { isIn } from "../application/sql";
import { preparedRows } from "../kernel/db.server";

/** More are said to be "that many and more": nobody needs to know how many thousands wait. */
export const mostCounted = 1000;

/** How many days ahead something is due soon. */
export const soonDays = 7;

export interface WorkCounts {
  readonly toAccept: number;
  /** Of those to accept, the ones whose corrections were answered. */
  readonly answered: number;
  readonly assignedToMe: number;
  readonly unassigned: number;
  /** Without those that the person has approved and that wait for others, which `approvedByMe` counts. */
  readonly toDecide: number;
  readonly approvedByMe: number;
  readonly awaitingCompany: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

/** Counts along the index of zone and state, at most `mostCounted` of each. */
const count = (zones: string, states: readonly ApplicationState[], condition = "true"): string =>
  `(SELECT count(*) FROM (SELECT FROM zone z CROSS JOIN unnest('{${states.join()}}'::application_state[]) s(state)
     CROSS JOIN LATERAL (SELECT FROM application a WHERE a.zone_id = z.id AND a.state = s.state AND ${condition}
                          LIMIT ${mostCounted}) f
    WHERE ${zones}::uuid[] IS NULL OR z.id = ANY(${zones}) LIMIT ${mostCounted}) counted)`;

const ownApproval =
  "EXISTS (SELECT FROM approval v WHERE v.case_id = a.id AND v.approver_id = $5 AND v.voided_at IS NULL)";

const countsSql = `
SELECT ${count("$1", ["submitted"])} AS "toAccept",
       ${count("$1", ["submitted"], "a.answered_at IS NOT NULL")} AS answered,
       (SELECT count(*) FROM (SELECT FROM application a WHERE a.assignee_id = $5 AND ${isIn("a", "review")}
                               LIMIT ${mostCounted}) mine) AS "assignedToMe",
       ${count("$2", ["review"], "a.assignee_id IS NULL")} AS unassigned,
       ${count("$3", ["recommended"], `NOT ${ownApproval}`)} AS "toDecide",
       ${count("$3", ["recommended"], ownApproval)} AS "approvedByMe",
       ${count("$4", ["correction"])} AS "awaitingCompany",
       ${count("$4", datedStates, "a.due_on >= $6::date AND a.due_on <= $7::date")} AS "dueSoon",
       ${count("$4", datedStates, "a.due_on < $6::date")} AS overdue`;

/** How much waits for an official in their zones, by what they may do. */
export async function readWorkCounts(actor: Actor): Promise<WorkCounts> {
  const zones = (action: Action) => {
    const reach = zonesFor(actor, action);
    return reach === "all" ? null : reach;
  };
  const [row] = await preparedRows<WorkCounts & Record<string, unknown>>("work counts", countsSql, [
    zones("application.accept"),
    zones("application.assign"),
    zones("application.approve"),
    zones("tracking.read"),
    actor.userId,
    actor.today,
    addDays(actor.today, soonDays),
  ]);
  if (!row) throw new Error("a select without a table returns a row");
  return row;
}
