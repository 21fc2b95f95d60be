import { bounded, exceeds } from "../kernel/name-search";
import type { Bind, QueueSearch } from "./queue-search";
import type { QueueRequest } from "./queue-request";

/**
 * Where cases `a` of a queue are found: `from` lists what an index is entered by, `each` gives the cases of one of them, which
 * `by` picks. Where those are `few`, all of them are put in order; else each is read in the page's order as far as the page goes.
 */
export interface Source {
  readonly with: string;
  readonly from: string;
  readonly each: string;
  readonly by: readonly string[];
  readonly few: boolean;
}

/** The candidates of a search and, of these, the matches: bounded before names are compared, so that the planner knows how few they are. */
function hitsOf({ candidates, sample, matches, most }: QueueSearch, bind: Bind): string {
  return `${bounded(candidates(bind), sample, most)},
hit AS MATERIALIZED (SELECT c.* FROM (SELECT * FROM candidate LIMIT ${most}) c${matches ? ` WHERE ${matches(bind)}` : ""})`;
}

/** Whether a search has more candidates than are looked at. */
export const overflowOf = ({ most, sample }: QueueSearch): string => exceeds(sample, most);

/** What a case `a` must be: in one of the states, in the reader's zones, and somebody's where that is asked. */
function narrowed({ states, zoneIds, assignee }: QueueRequest, bind: Bind): string[] {
  return [
    `a.state = ANY(${bind(states, "application_state[]")})`,
    zoneIds === "all" ? "a.zone_id IS NOT NULL" : `a.zone_id = ANY(${bind(zoneIds, "uuid[]")})`,
    ...(typeof assignee === "object" ? [`a.assignee_id = ${bind(assignee.userId, "uuid")}`] : []),
  ];
}

/** The matches of a search with their cases; null without one. */
function searched(request: QueueRequest, bind: Bind): Source | null {
  const { search } = request;
  if (!search) return null;
  const found = { with: hitsOf(search, bind), from: "hit", few: true } as const;
  const by = narrowed(request, bind);
  return search.column === "id"
    ? { ...found, each: "(SELECT hit.*) a", by }
    : { ...found, each: "application a", by: ["a.company_id = hit.id", ...by] };
}

/** For a page: the matches of a search, the cases of one person state by state, or those of each zone and state. */
export function sourceOf(request: QueueRequest, bind: Bind): Source {
  const found = searched(request, bind);
  if (found) return found;
  const { states, zoneIds, assignee } = request;
  const stretches = { with: "", each: "application a", few: false } as const;
  const state = `unnest(${bind(states, "application_state[]")}) s(state)`;
  const zones = zoneIds === "all" ? null : bind(zoneIds, "uuid[]");
  if (typeof assignee === "object") {
    const by = [`a.assignee_id = ${bind(assignee.userId, "uuid")}`, "a.state = s.state"];
    return { ...stretches, from: state, by: zones ? [...by, `a.zone_id = ANY(${zones})`] : by };
  }
  const zone = zones ? `unnest(${zones}) z(id)` : "zone z";
  return { ...stretches, from: `${zone} CROSS JOIN ${state}`, by: ["a.zone_id = z.id", "a.state = s.state"] };
}

/** For a count, which has no order: the matches of a search, or all applications. */
export function countedSource(request: QueueRequest, bind: Bind): Source {
  const all = () => ({
    with: "",
    from: "(SELECT) one",
    each: "application a",
    by: narrowed(request, bind),
    few: false,
  });
  return searched(request, bind) ?? all();
}
