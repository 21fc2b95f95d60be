import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { zonesFor } from "~/domain/access/reach";
import { type ApplicationState, datedStates } from "~/domain/application/states";
import { mostCounted } from "~/domain/kernel/list/capped";
import { addDays } from "~/domain/kernel/time/civil-date";
import { isIn } from "../application/sql";
import { cappedCount } from "../kernel/capped-count";
import { preparedRows } from "../kernel/db.server";

/** How many days ahead something is due soon. */
export const soonDays = 7;

/** Each up to `mostCounted`. */
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

/**
 * Counts along the indexes of zone and state, each stretch no further than all of them. States stand in the text: a partial index
 * of one of them is entered for no other.
 */
function count(zones: string, states: readonly ApplicationState[], condition = "true"): string {
  const stretch = (state: ApplicationState) => `SELECT FROM zone z CROSS JOIN LATERAL (
      SELECT FROM application a WHERE a.zone_id = z.id AND ${isIn("a", state)} AND ${condition} LIMIT ${mostCounted + 1}) f
    WHERE ${zones}::uuid[] IS NULL OR z.id = ANY(${zones})`;
  return cappedCount(`FROM (${states.map(stretch).join("\n    UNION ALL ")}) every`);
}

const countsSql = `
SELECT ${count("$1", ["submitted"])} AS "toAccept",
       ${count("$1", ["submitted"], "a.answered_at IS NOT NULL")} AS answered,
       ${cappedCount(`FROM application a WHERE a.assignee_id = $4 AND ${isIn("a", "review")}`)} AS "assignedToMe",
       ${count("$2", ["review"], "a.assignee_id IS NULL")} AS unassigned,
       ${count("$3", ["correction"])} AS "awaitingCompany",
       ${count("$3", datedStates, "a.due_on >= $5::date AND a.due_on <= $6::date")} AS "dueSoon",
       ${count("$3", datedStates, "a.due_on < $5::date")} AS overdue`;

const ownApproval = "a.id IN (SELECT v.case_id FROM approval v WHERE v.approver_id = $2 AND v.voided_at IS NULL)";

const decisionsSql = `
SELECT ${count("$1", ["recommended"], `(${ownApproval}) IS NOT TRUE`)} AS "toDecide",
       ${count("$1", ["recommended"], `(${ownApproval}) IS TRUE`)} AS "approvedByMe"`;

/** A statement of counts alone, which gives one row. */
async function counted(name: string, text: string, values: readonly unknown[]) {
  const [row] = await preparedRows<WorkCounts & Record<string, unknown>>(name, text, values);
  if (!row) throw new Error("a select without a table returns a row");
  return row;
}

/** How much waits for an official in their zones, by what they may do. */
export async function readWorkCounts(actor: Actor): Promise<WorkCounts> {
  const zones = (action: Action) => {
    const reach = zonesFor(actor, action);
    return reach === "all" ? null : reach;
  };
  const [work, decisions] = await Promise.all([
    counted("work counts", countsSql, [
      zones("application.accept"),
      zones("application.assign"),
      zones("tracking.read"),
      actor.userId,
      actor.today,
      addDays(actor.today, soonDays),
    ]),
    counted("decisions to make", decisionsSql, [zones("application.approve"), actor.userId]),
  ]);
  return { ...work, ...decisions };
}
