import { type ApplicationState, applicationStates, states as stateTable } from "~/domain/application/states";
import { parseCursor, type QueueCursor } from "./queue-cursor";

/** The states a case can be found in; drafts are their company's alone. */
export const queueStates = applicationStates.filter((state) => state !== "draft");

/** The states in which somebody still has to act or wait: what a queue shows unless it is asked for more. */
export const openStates = queueStates.filter((state) => stateTable[state].live || state === "appeal");

export const assignees = ["anyone", "me", "nobody"] as const;
export const dueChoices = ["any", "soon", "overdue"] as const;
export const sorts = ["submitted", "due"] as const;
export const orders = ["asc", "desc"] as const;

/** What the queue's URL asks for. Zone and program by slug; `states` empty where none was chosen. */
export interface QueueFilters {
  readonly zone: string | null;
  readonly program: string | null;
  readonly states: readonly ApplicationState[];
  readonly assignee: (typeof assignees)[number];
  readonly due: (typeof dueChoices)[number];
  readonly q: string;
  readonly sort: (typeof sorts)[number];
  readonly order: (typeof orders)[number];
  readonly cursor: QueueCursor | null;
}

/** A value in the URL that means nothing here; the page says so and goes on without it. */
export interface UnknownValue {
  readonly filter: "zone" | "program" | "state" | "assignee" | "due" | "sort" | "order" | "page";
  readonly value: string;
}

const longestSearch = 100;

const isOneOf = <T extends string>(options: readonly T[], value: string): value is T =>
  (options as readonly string[]).includes(value);

/** Reads the filters of a URL against the zones and programs that the reader may see. Never throws. */
export const parseQueueFilters = (
  search: URLSearchParams,
  known: { readonly zones: readonly string[]; readonly programs: readonly string[] },
): { filters: QueueFilters; unknown: UnknownValue[] } => {
  const unknown: UnknownValue[] = [];
  const one = <T extends string>(filter: UnknownValue["filter"], options: readonly T[]): T | null => {
    const value = search.get(filter) ?? "";
    if (value === "" || isOneOf(options, value)) return value || null;
    unknown.push({ filter, value });
    return null;
  };
  const chosen = search.getAll("state").filter(Boolean);
  unknown.push(
    ...chosen.filter((value) => !isOneOf(queueStates, value)).map((value) => ({ filter: "state", value }) as const),
  );
  const sort = one("sort", sorts) ?? "submitted";
  const page = search.get("after") ?? search.get("before");
  const cursor = page === null ? null : parseCursor(page, sort, search.has("after") ? "after" : "before");
  const filters: QueueFilters = {
    zone: one("zone", known.zones),
    program: one("program", known.programs),
    states: queueStates.filter((state) => chosen.includes(state)),
    assignee: one("assignee", assignees) ?? "anyone",
    due: one("due", dueChoices) ?? "any",
    q: (search.get("q") ?? "").trim().slice(0, longestSearch),
    sort,
    order: one("order", orders) ?? "asc",
    cursor,
  };
  if (page !== null && cursor === null) unknown.push({ filter: "page", value: page.slice(0, 20) });
  return { filters, unknown };
};

/** The states to look in: those chosen; else, for a search, all that can be found, or what is open. */
export const statesToShow = ({ states, q }: Pick<QueueFilters, "states" | "q">): readonly ApplicationState[] => {
  if (states.length > 0) return states;
  return q === "" ? openStates : queueStates;
};

/** The query string of a queue, without what holds anyway. A changed filter begins again at the first page. */
export const queueSearch = (
  filters: Omit<QueueFilters, "cursor">,
  page?: { side: "after" | "before"; cursor: string },
): string => {
  const search = new URLSearchParams();
  const put = (name: string, value: string | null, usual: string | null) => {
    if (value !== null && value !== usual) search.append(name, value);
  };
  put("q", filters.q, "");
  put("zone", filters.zone, null);
  put("program", filters.program, null);
  for (const state of filters.states) search.append("state", state);
  put("assignee", filters.assignee, "anyone");
  put("due", filters.due, "any");
  put("sort", filters.sort, "submitted");
  put("order", filters.order, "asc");
  if (page) search.append(page.side, page.cursor);
  return search.size === 0 ? "" : `?${search.toString()}`;
};
