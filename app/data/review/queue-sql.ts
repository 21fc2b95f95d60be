import type { ApplicationState } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { isIn } from "../application/sql";
import { cityDay } from "~/data/kernel/city-day";
import { pageSize } from "~/domain/kernel/list/list";
import { mostCounted } from "~/domain/kernel/list/capped";
import type { Bind, QueueSearch } from "./queue-search";

export interface QueueRequest {
  readonly zoneIds: readonly string[] | "all";
  readonly programId: string | null;
  /** Never `draft`. */
  readonly states: readonly ApplicationState[];
  readonly assignee: { readonly userId: string } | "nobody" | "anyone";
  /** Only cases that this person has approved and that wait for others, or all but those. */
  readonly approval: { readonly userId: string; readonly given: boolean } | null;
  /** Days, both included; cases without a running clock are then left out, as they are when sorted by due date. */
  readonly due: { readonly from: CivilDate | null; readonly to: CivilDate } | null;
  readonly search: QueueSearch | null;
  readonly sort: "submitted" | "due";
  readonly order: "asc" | "desc";
  /** What the last row seen was sorted by, and its id. */
  readonly cursor: readonly [key: string, id: string] | null;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const keyColumns = {
  submitted: {
    column: "a.submitted_at",
    type: "timestamptz",
    shown: `to_char(p.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
  due: { column: "a.due_on", type: "date", shown: "p.key::text" },
} as const;

/** What a case must be beside its zone, state and reviewer. */
function filtersOf({ programId, due, sort, assignee, approval }: QueueRequest, bind: Bind): string[] {
  const where: string[] = [];
  if (programId) where.push(`a.program_id = ${bind(programId, "uuid")}`);
  if (due?.from) where.push(`a.due_on >= ${bind(due.from, "date")}`);
  if (due) where.push(`a.due_on <= ${bind(due.to, "date")}`);
  if (sort === "due") where.push("a.due_on IS NOT NULL");
  if (approval) {
    const own = `SELECT FROM approval v WHERE v.case_id = a.id AND v.approver_id = ${bind(approval.userId, "uuid")}
                   AND v.voided_at IS NULL AND ${isIn("a", "recommended")}`;
    where.push(`${approval.given ? "" : "NOT "}EXISTS (${own})`);
  }
  if (assignee === "nobody") where.push("a.assignee_id IS NULL");
  return where;
}

/**
 * The candidates of a search and, of these, the matches: bounded before names are compared, which takes longest, and so that
 * the planner knows how few they are.
 */
const hitsOf = ({ candidates, matches, most }: QueueSearch, bind: Bind): string =>
  `candidate AS MATERIALIZED (${candidates(bind)} LIMIT ${most + 1}),
hit AS MATERIALIZED (SELECT id FROM (SELECT * FROM candidate LIMIT ${most}) c${matches ? ` WHERE ${matches(bind)}` : ""})`;

const overflowOf = ({ most }: QueueSearch): string => `(SELECT count(*) > ${most} FROM candidate)`;

/**
 * How many cases all pages of the queue hold together, `capped` for a page up to `mostCounted`; `overflow` where a search has more
 * candidates than are looked at.
 */
export function queueCountStatement(request: Omit<QueueRequest, "cursor">, capped: boolean): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const { states, zoneIds, assignee, search } = request;
  const where = [
    `a.state = ANY(${bind(states, "application_state[]")})`,
    zoneIds === "all" ? "a.zone_id IS NOT NULL" : `a.zone_id = ANY(${bind(zoneIds, "uuid[]")})`,
    ...filtersOf({ ...request, cursor: null }, bind),
    ...(typeof assignee === "object" ? [`a.assignee_id = ${bind(assignee.userId, "uuid")}`] : []),
    ...(search ? [`a.${search.column} IN (SELECT id FROM hit)`] : []),
  ];
  const found = `SELECT FROM application a WHERE ${where.join(" AND ")}${capped ? ` LIMIT ${mostCounted + 1}` : ""}`;
  const text = `${search ? `WITH ${hitsOf(search, bind)}\n` : ""}SELECT count(*) AS n, ${
    search ? overflowOf(search) : "false"
  } AS overflow FROM (${found}) counted`;
  return { text, values };
}

/**
 * One page of the queue, and one case more that says whether it goes on. Each zone and state is a stretch of an index that has
 * the page's order, so that at most a page is read of each, however many cases there are. The matches of a search are found
 * first, with `overflow` where it has more candidates than are looked at; a row without id stands for none.
 */
export function queueStatement(request: QueueRequest, size = pageSize): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const { search, sort, cursor } = request;
  const { column, type, shown } = keyColumns[sort];
  const direction = request.order === "asc" ? "ASC" : "DESC";
  const order = (key: string, id: string) => `ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${size + 1}`;

  const states = bind(request.states, "application_state[]");
  const zones = request.zoneIds === "all" ? null : bind(request.zoneIds, "uuid[]");
  const where = filtersOf(request, bind);
  if (cursor) {
    const sign = direction === "ASC" ? ">" : "<";
    where.push(`(${column}, a.id) ${sign} (${bind(cursor[0], type)}, ${bind(cursor[1], "uuid")})`);
  }

  // What the index is entered by: the matches of a search, the cases of one person, or each zone and state.
  const assignee = typeof request.assignee === "object" ? bind(request.assignee.userId, "uuid") : null;
  const inZones = zones ? [`a.zone_id = ANY(${zones})`] : [];
  const stretch = search
    ? {
        from: "hit",
        by: [
          `a.${search.column} = hit.id`,
          `a.state = ANY(${states})`,
          ...inZones,
          ...(assignee ? [`a.assignee_id = ${assignee}`] : []),
        ],
      }
    : assignee
      ? { from: `unnest(${states}) s(state)`, by: [`a.assignee_id = ${assignee}`, "a.state = s.state", ...inZones] }
      : {
          from: `${zones ? `unnest(${zones}) z(id)` : "zone z"} CROSS JOIN unnest(${states}) s(state)`,
          by: ["a.zone_id = z.id", "a.state = s.state"],
        };
  const hits = search ? `${hitsOf(search, bind)},\n` : "";

  const text = `
WITH ${hits}page AS (
  SELECT f.id, f.key FROM ${stretch.from} CROSS JOIN LATERAL (
    SELECT a.id, ${column} AS key FROM application a
     WHERE ${[...stretch.by, ...where].join(" AND ")}
     ${order(column, "a.id")}) f
  ${order("f.key", "f.id")})
SELECT a.id, a.reference, c.name AS company, a.program_id AS "programId", a.zone_id AS "zoneId", a.state::text AS state,
       ${cityDay("a.submitted_at")} AS "submittedOn", a.due_on AS "dueOn",
       a.due_provisional AS "dueProvisional", u.name AS assignee,
       CASE WHEN ${isIn("a", "recommended")} THEN
         (SELECT count(*)::int FROM approval v WHERE v.case_id = a.id AND v.voided_at IS NULL) ELSE 0 END AS approvals,
       ${shown} AS key${search ? ", o.overflow" : ""}
  FROM ${search ? `(SELECT ${overflowOf(search)} AS overflow) o LEFT JOIN ` : ""}(page p
  JOIN application a ON a.id = p.id JOIN company c ON c.id = a.company_id
  LEFT JOIN user_account u ON u.id = a.assignee_id)${search ? " ON true" : ""}
 ORDER BY p.key ${direction}, p.id ${direction}`;
  return { text, values };
}
