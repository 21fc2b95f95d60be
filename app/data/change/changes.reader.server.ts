import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { narrowed, zonesFor } from "~/domain/access/reach";
import type { ChangeOrigin } from "~/domain/change/kinds";
import { changeStates, type ChangeState, type ChangeTurn, openChanges } from "~/domain/change/states";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { cappedCount } from "../kernel/capped-count";
import { asItStands, type Reading } from "../kernel/db.server";

/** A change as lists show it. `key` is what it was sorted by. */
export interface ListedChange {
  readonly id: string;
  readonly reference: string;
  readonly kind: ChangeKind;
  readonly origin: ChangeOrigin;
  readonly state: ChangeState;
  readonly company: string;
  readonly awardId: string;
  readonly award: string;
  readonly program: LocalizedText;
  readonly zone: LocalizedText;
  readonly firstOn: CivilDate | null;
  /** ISO instant. */
  readonly begunAt: string;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly assignee: string | null;
  readonly key: string;
}

/** What is asked of the list of changes. */
export interface ChangesAsked {
  readonly zoneId: string | null;
  readonly states: readonly ChangeState[];
  readonly kind: ChangeKind | null;
  /** What waits for the reader, what they are in charge of, or have proposed. */
  readonly mine: "waiting" | "assigned" | "proposed" | null;
  readonly sort: "begun" | "due";
  readonly order: "asc" | "desc";
  /** What the last row seen was sorted by, and its id. */
  readonly cursor: readonly [key: string, id: string] | null;
}

const moment = `to_char(x.begun_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of ListedChange but `key`, of `change x`: SQL. */
export const changeColumns = `x.id, x.reference, x.kind, x.origin, x.state, c.name AS company, x.award_id AS "awardId", w.reference AS award,
  v.content->'name' AS program, z.name AS zone, x.first_on AS "firstOn", ${moment} AS "begunAt", x.due_on AS "dueOn",
  x.due_provisional AS "dueProvisional", u.name AS assignee`;

export const changeJoins = `JOIN company c ON c.id = x.company_id JOIN award w ON w.id = x.award_id
  JOIN program_version v ON v.id = x.program_version_id JOIN zone z ON z.id = x.zone_id
  LEFT JOIN user_account u ON u.id = x.assignee_id`;

const keys = {
  begun: { column: "x.begun_at", type: "timestamptz", shown: moment },
  due: { column: "x.due_on", type: "date", shown: "x.due_on::text" },
} as const;

type Bind = (value: unknown, type: string) => string;

/** Changes in states of that turn, of the zones in which the reader may do this: SQL. */
const whereMay = (actor: Actor, action: Action, turn: ChangeTurn, bind: Bind): string => {
  const zones = zonesFor(actor, action);
  const reach = bind(zones === "all" ? null : zones, "uuid[]");
  const states = openChanges.filter((state) => changeStates[state].turn === turn);
  return `x.state = ANY(${bind(states, "change_state[]")}) AND (${reach} IS NULL OR x.zone_id = ANY(${reach}))`;
};

/** Whose the changes are that are asked for: SQL. Nobody decides what they proposed, or approves twice. */
const mineIs: Readonly<Record<NonNullable<ChangesAsked["mine"]>, (actor: Actor, bind: Bind) => string>> = {
  assigned: ({ userId }, bind) => `x.assignee_id = ${bind(userId, "uuid")}`,
  proposed: ({ userId }, bind) => `x.proposed_by = ${bind(userId, "uuid")}`,
  waiting: (actor, bind) => {
    const me = bind(actor.userId, "uuid");
    return `(${whereMay(actor, "award.reviewChange", "reviewer", bind)}
      OR ${whereMay(actor, "award.decideChange", "approver", bind)} AND x.proposed_by IS DISTINCT FROM ${me}
        AND NOT EXISTS (SELECT FROM approval p WHERE p.case_id = x.id AND p.approver_id = ${me} AND p.voided_at IS NULL))`;
  },
};

interface Statement {
  readonly from: string;
  readonly values: unknown[];
}

/** The zones and states as lists, so that each stretch is walked along its own index, which has the order of the page. */
function stretches(actor: Actor, asked: Omit<ChangesAsked, "cursor">, rest: (bind: Bind) => string): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const reach = narrowed(zonesFor(actor, "tracking.read"), asked.zoneId);
  const zones = bind(reach === "all" ? null : reach, "uuid[]");
  const states = bind(asked.states, "change_state[]");
  const where = ["x.zone_id = zones.id", "x.state = states.state"];
  if (asked.kind) where.push(`x.kind = ${bind(asked.kind, "text")}`);
  if (asked.mine) where.push(mineIs[asked.mine](actor, bind));
  if (asked.sort === "due") where.push("x.due_on IS NOT NULL");
  const from = `unnest(coalesce(${zones}, (SELECT array_agg(id) FROM zone))) AS zones(id)
    CROSS JOIN unnest(${states}) AS states(state)
    CROSS JOIN LATERAL (SELECT x.* FROM change x WHERE ${where.join(" AND ")}${rest(bind)}) x`;
  return { from, values };
}

/** One page of the changes of the actor's zones, in one statement. */
export async function readChanges(
  actor: Actor,
  asked: ChangesAsked,
  { size = pageSize, reading = asItStands }: { readonly size?: number; readonly reading?: Reading } = {},
): Promise<Found<ListedChange>> {
  const { column, type, shown } = keys[asked.sort];
  const direction = asked.order === "asc" ? "ASC" : "DESC";
  const order = `ORDER BY ${column} ${direction}, x.id ${direction} LIMIT ${size + 1}`;
  const { from, values } = stretches(actor, asked, (bind) => {
    const [key, id] = asked.cursor ?? [];
    const sign = direction === "ASC" ? ">" : "<";
    return `${asked.cursor ? ` AND (${column}, x.id) ${sign} (${bind(key, type)}, ${bind(id, "uuid")})` : ""} ${order}`;
  });
  const found = await reading.rows<ListedChange & Record<string, unknown>>(
    `SELECT ${changeColumns}, ${shown} AS key FROM ${from} ${changeJoins} ${order}`,
    values,
  );
  return cut(found, size);
}

/** How many there are in all, up to `mostCounted`. */
export async function countChanges(actor: Actor, asked: Omit<ChangesAsked, "cursor" | "order">): Promise<number> {
  const { from, values } = stretches(actor, { ...asked, order: "asc" }, () => "");
  const [row] = await asItStands.rows<{ n: number }>(`SELECT ${cappedCount(`FROM ${from}`)} AS n`, values);
  return row?.n ?? 0;
}

/** How many changes wait for the actor, up to `mostCounted`. */
export const countWaitingChanges = (actor: Actor): Promise<number> =>
  countChanges(actor, { zoneId: null, states: openChanges, kind: null, mine: "waiting", sort: "begun" });
