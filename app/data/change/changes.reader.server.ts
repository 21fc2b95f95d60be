import type { Actor } from "~/domain/access/actor";
import { narrowed, zonesFor } from "~/domain/access/reach";
import type { ChangeOrigin } from "~/domain/change/kinds";
import { type ChangeState, openChanges } from "~/domain/change/states";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { type BindValue, binding } from "../kernel/bind";
import { cappedCount } from "../kernel/capped-count";
import { cityDay } from "../kernel/city-day";
import { asItStands, type Reading } from "../kernel/db.server";
import { mineIs, waitingStates } from "./whose-changes";

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
  /** The day on which it was decided, or refused or dismissed without a decision. */
  readonly decidedOn: CivilDate | null;
  readonly assignee: string | null;
  readonly key: string;
}

/** What is asked of the list of changes. */
export interface ChangesAsked {
  readonly zoneId: string | null;
  readonly states: readonly ChangeState[];
  readonly kind: ChangeKind | null;
  readonly mine: keyof typeof mineIs | null;
  readonly sort: "begun" | "due";
  readonly order: "asc" | "desc";
  /** What the last row seen was sorted by, and its id. */
  readonly cursor: readonly [key: string, id: string] | null;
}

const moment = `to_char(x.begun_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of ListedChange but `key`, of `change x`: SQL. */
export const changeColumns = `x.id, x.reference, x.kind, x.origin, x.state, c.name AS company, x.award_id AS "awardId", w.reference AS award,
  v.content->'name' AS program, z.name AS zone, x.first_on AS "firstOn", ${moment} AS "begunAt", x.due_on AS "dueOn",
  x.due_provisional AS "dueProvisional", ${cityDay("x.decided_at")} AS "decidedOn", u.name AS assignee`;

export const changeJoins = `JOIN company c ON c.id = x.company_id JOIN award w ON w.id = x.award_id
  JOIN program_version v ON v.id = x.program_version_id JOIN zone z ON z.id = x.zone_id
  LEFT JOIN user_account u ON u.id = x.assignee_id`;

const keys = {
  begun: { column: "x.begun_at", type: "timestamptz", shown: moment },
  due: { column: "x.due_on", type: "date", shown: "x.due_on::text" },
} as const;

interface Statement {
  readonly from: string;
  readonly values: unknown[];
}

/** The zones and states as lists, so that each stretch is walked along its own index, which has all that the page is cut by. */
function stretches(actor: Actor, asked: Omit<ChangesAsked, "cursor">, rest: (bind: BindValue) => string): Statement {
  const values: unknown[] = [];
  const bind = binding(values);
  const reach = narrowed(zonesFor(actor, "tracking.read"), asked.zoneId);
  const zones = bind(reach === "all" ? null : reach, "uuid[]");
  const looked = asked.mine === "waiting" ? waitingStates(actor) : asked.states;
  const states = bind(
    asked.states.filter((state) => looked.includes(state)),
    "change_state[]",
  );
  const where = ["x.zone_id = zones.id", "x.state = states.state"];
  if (asked.kind) where.push(`x.kind = ${bind(asked.kind, "text")}`);
  if (asked.mine) where.push(mineIs[asked.mine](actor, bind));
  if (asked.sort === "due") where.push("x.due_on IS NOT NULL");
  const from = `unnest(coalesce(${zones}, (SELECT array_agg(id) FROM zone))) AS zones(id)
    CROSS JOIN unnest(${states}) AS states(state)
    CROSS JOIN LATERAL (SELECT x.id, x.begun_at, x.due_on FROM change x WHERE ${where.join(" AND ")}${rest(bind)}) x`;
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
  // What each stretch gives is cut to a page before anything is looked up for it.
  const found = await reading.rows<ListedChange & Record<string, unknown>>(
    `SELECT ${changeColumns}, ${shown} AS key FROM (SELECT x.id FROM ${from} ${order}) page JOIN change x ON x.id = page.id ${changeJoins} ${order}`,
    values,
  );
  return cut(found, size);
}

/** How many there are; capped up to `mostCounted`. */
export async function countChanges(
  actor: Actor,
  asked: Omit<ChangesAsked, "cursor" | "order">,
  { capped = true, reading = asItStands }: { readonly capped?: boolean; readonly reading?: Reading } = {},
): Promise<number> {
  const { from, values } = stretches(actor, { ...asked, order: "asc" }, () => "");
  const all = `FROM ${from}`;
  const [row] = await reading.rows<{ n: number }>(
    `SELECT ${capped ? cappedCount(all) : `(SELECT count(*)::int ${all})`} AS n`,
    values,
  );
  return row?.n ?? 0;
}

/** How many changes wait for the actor, up to `mostCounted`. */
export const countWaitingChanges = (actor: Actor): Promise<number> =>
  countChanges(actor, { zoneId: null, states: openChanges, kind: null, mine: "waiting", sort: "begun" });
