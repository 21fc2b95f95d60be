import { isIn } from "../application/sql";
import { cityDay } from "~/data/kernel/city-day";
import { pageSize } from "~/domain/kernel/list/list";
import { mostCounted } from "~/domain/kernel/list/capped";
import type { Bind } from "./queue-search";
import type { QueueRequest } from "./queue-request";
import { countedSource, overflowOf, sourceOf } from "./queue-source";

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

/** An own approval that waits for others is of a recommended case: no other state is looked through for it. */
const statesOf = ({ states, approval }: Pick<QueueRequest, "states" | "approval">) =>
  approval?.given ? states.filter((state) => state === "recommended") : states;

/** What a case must be beside its zone, state and reviewer. */
function filtersOf({ programId, due, sort, assignee, approval }: QueueRequest, bind: Bind): string[] {
  const where: string[] = [];
  if (programId) where.push(`a.program_id = ${bind(programId, "uuid")}`);
  if (due?.from) where.push(`a.due_on >= ${bind(due.from, "date")}`);
  if (due) where.push(`a.due_on <= ${bind(due.to, "date")}`);
  if (sort === "due") where.push("a.due_on IS NOT NULL");
  if (approval) {
    // Read as a set of its own: the planner would look each case up among the approvals, or each approval among the cases.
    const own = `SELECT v.case_id FROM approval v WHERE v.approver_id = ${bind(approval.userId, "uuid")} AND v.voided_at IS NULL`;
    where.push(`(${isIn("a", "recommended")} AND a.id IN (${own})) IS ${approval.given ? "" : "NOT "}TRUE`);
  }
  if (assignee === "nobody") where.push("a.assignee_id IS NULL");
  return where;
}

/**
 * How many cases all pages of the queue hold together, `capped` for a page up to `mostCounted`; `overflow` where a search has more
 * candidates than are looked at.
 */
export function queueCountStatement(request: Omit<QueueRequest, "cursor">, capped: boolean): Statement {
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const asked = { ...request, states: statesOf(request), cursor: null };
  const { search } = request;
  const source = countedSource(asked, bind);
  const where = [...source.by, ...filtersOf(asked, bind)].join(" AND ");
  const cases = `LATERAL (SELECT FROM ${source.each} WHERE ${where}${source.few ? " OFFSET 0" : ""}) a`;
  const found = `SELECT FROM ${source.from} CROSS JOIN ${cases}${capped ? ` LIMIT ${mostCounted + 1}` : ""}`;
  const text = `${source.with ? `WITH ${source.with}` : ""}
SELECT count(*) AS n, ${search ? overflowOf(search) : "false"} AS overflow FROM (${found}) counted`;
  return { text, values };
}

/**
 * One page of the queue, and one case more that says whether it goes on. Each zone and state is a stretch of an index that has
 * the page's order, so that at most a page is read of each, however many cases there are. The matches of a search are found
 * first, with `overflow` where it has more candidates than are looked at; a row without id stands for none.
 */
export function queueStatement(asked: QueueRequest, size = pageSize): Statement {
  const request = { ...asked, states: statesOf(asked) };
  const values: unknown[] = [];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const { search, sort, cursor } = request;
  const { column, type, shown } = keyColumns[sort];
  const direction = request.order === "asc" ? "ASC" : "DESC";
  const order = (key: string, id: string) => `ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${size + 1}`;

  const source = sourceOf(request, bind);
  const where = filtersOf(request, bind);
  if (cursor) {
    const sign = direction === "ASC" ? ">" : "<";
    where.push(`(${column}, a.id) ${sign} (${bind(cursor[0], type)}, ${bind(cursor[1], "uuid")})`);
  }

  const text = `
WITH ${source.with ? `${source.with},\n` : ""}page AS (
  SELECT f.id, f.key FROM ${source.from} CROSS JOIN LATERAL (
    SELECT a.id, ${column} AS key FROM ${source.each}
     WHERE ${[...source.by, ...where].join(" AND ")}
     ${source.few ? "OFFSET 0" : order(column, "a.id")}) f
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
