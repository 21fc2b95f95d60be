import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { zonesFor } from "~/domain/access/reach";
import { changeKinds } from "~/domain/change/kinds";
import { changeStates, type ChangeState, type ChangeTurn, openChanges } from "~/domain/change/states";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { BindValue } from "../kernel/bind";

const statesOf = (turn: ChangeTurn) => openChanges.filter((state) => changeStates[state].turn === turn);

const may = (actor: Actor, action: Action): boolean => zonesFor(actor, action).length > 0;

const mayTakeNextStep = (actor: Actor): boolean => may(actor, "award.reviewChange") || may(actor, "award.decideChange");

/** The states in which a change may wait for the reader: the others need not be looked through. */
export const waitingStates = (actor: Actor): readonly ChangeState[] => [
  ...(may(actor, "award.reviewChange") ? statesOf("reviewer") : (["reported"] as const)),
  ...(may(actor, "award.decideChange") ? statesOf("approver") : (["proposed"] as const)),
];

/** Changes `x` in states of that turn, of the zones in which the reader may do this: SQL. */
const whereMay = (actor: Actor, action: Action, turn: ChangeTurn, bind: BindValue): string => {
  const zones = zonesFor(actor, action);
  const reach = bind(zones === "all" ? null : zones, "uuid[]");
  return `x.state = ANY(${bind(statesOf(turn), "change_state[]")}) AND (${reach} IS NULL OR x.zone_id = ANY(${reach}))`;
};

const heardKinds = (heard: "always" | "whenItTakes"): string =>
  (Object.keys(changeKinds) as ChangeKind[])
    .filter((kind) => changeKinds[kind].heard === heard)
    .map((kind) => `'${kind}'`)
    .join(", ");

/** Whether what an official proposes of `x` is to be put to the company before it is decided (`mustBeHeard`), as its effect was shown last: SQL. */
const toBeHeard = `(x.state = 'proposed' AND (x.origin = 'official' OR coalesce(x.asked <> x.proposal, false))
  AND NOT EXISTS (SELECT FROM change_hearing h WHERE h.change_id = x.id AND h.ended_at IS NOT NULL AND h.announced_at >= x.proposed_at)
  AND (x.kind IN (${heardKinds("always")}) OR x.kind IN (${heardKinds("whenItTakes")})
    AND ((x.effect->>'totalFen')::bigint < 0 OR (x.effect->>'newDebtFen')::bigint > 0)))`;

/**
 * Whose changes `x` are: SQL. What waits for somebody is what they may do the next step of: a reviewer what is theirs or nobody's, an
 * approver what they neither proposed nor approved, who proposed what came back or is to be put to the company first; and nobody what
 * they have an interest in.
 */
export const mineIs = {
  assigned: ({ userId }: Actor, bind: BindValue) => `x.assignee_id = ${bind(userId, "uuid")}`,
  proposed: ({ userId }: Actor, bind: BindValue) => `x.proposed_by = ${bind(userId, "uuid")}`,
  waiting: (actor: Actor, bind: BindValue) => {
    const me = bind(actor.userId, "uuid");
    const own = `x.proposed_by = ${me} AND (x.state = 'reported' OR ${toBeHeard})`;
    const next =
      (): string => `${whereMay(actor, "award.reviewChange", "reviewer", bind)} AND (x.assignee_id IS NULL OR x.assignee_id = ${me})
      OR ${whereMay(actor, "award.decideChange", "approver", bind)} AND x.proposed_by IS DISTINCT FROM ${me} AND NOT ${toBeHeard}
        AND NOT EXISTS (SELECT FROM approval p WHERE p.case_id = x.id AND p.approver_id = ${me} AND p.voided_at IS NULL)`;
    // IS TRUE, so that a page is walked in its order: from the indexes of a person all would be read first. What is a person's own alone is few.
    const theirs = mayTakeNextStep(actor) ? `(${own} OR ${next()}) IS TRUE` : `(${own})`;
    return `${theirs} AND NOT EXISTS (SELECT FROM interest_declaration i WHERE i.case_id = x.id AND i.user_id = ${me} AND i.conflict)`;
  },
} as const satisfies Record<string, (actor: Actor, bind: BindValue) => string>;
