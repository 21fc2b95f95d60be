import { type ApplicationState, applicationStates, states as stateTable } from "~/domain/application/states";
import { cleanLine } from "~/domain/kernel/text/clean";
import { parseCursor, type QueueCursor } from "./queue-cursor";

/** The states a case can be found in; drafts are their company's alone. */
export const queueStates = applicationStates.filter((state) => state !== "draft");

/** The states in which somebody still has to act or wait: what a queue shows unless it is asked for more. */
export const openStates = queueStates.filter((state) => stateTable[state].live || state === "appeal");

export const assignees = ["anyone", "me", "nobody"] as const;
export const approvalChoices = ["any", "open", "given"] as const;
export const dueChoices = ["any", "soon", "overdue"] as const;
/** As in the URL: a minus turns the order round. */
export const sorts = ["submitted", "-submitted", "due", "-due"] as const;

/** What the queue's URL asks for. Zone and program by slug; `states` empty where none was chosen. */
export interface QueueFilters {
  readonly zone: string | null;
  readonly program: string | null;
  readonly states: readonly ApplicationState[];
  readonly assignee: (typeof assignees)[number];
  /** `open` leaves out what the reader has approved and waits for others; `given` is just that. */
  readonly approval: (typeof approvalChoices)[number];
  readonly due: (typeof dueChoices)[number];
  readonly q: string;
  readonly sort: (typeof sorts)[number];
  readonly cursor: QueueCursor | null;
}

/** A value in the URL that means nothing here; the page says so and goes on without it. */
export interface UnknownValue {
  readonly filter: "zone" | "program" | "state" | "assignee" | "approval" | "due" | "sort" | "page";
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
  const page = search.get("after");
  const cursor = page === null ? null : parseCursor(page, sort);
  const filters: QueueFilters = {
    zone: one("zone", known.zones),
    program: one("program", known.programs),
    states: queueStates.filter((state) => chosen.includes(state)),
    assignee: one("assignee", assignees) ?? "anyone",
    approval: one("approval", approvalChoices) ?? "any",
    due: one("due", dueChoices) ?? "any",
    q: cleanLine(search.get("q") ?? "").slice(0, longestSearch),
    sort,
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

/** Whether the URL asks for something else than what the queue shows by itself. */
export const isFiltered = ({ zone, program, states, q, ...chosen }: QueueFilters): boolean =>
  [zone, program].some((each) => each !== null) || states.length > 0 || q !== "" || isNarrowed(chosen);

const isNarrowed = ({ assignee, approval, due }: Pick<QueueFilters, "assignee" | "approval" | "due">): boolean =>
  assignee !== "anyone" || approval !== "any" || due !== "any";

/** The column that a sort goes by, and its direction. */
export const orderOf = (sort: QueueFilters["sort"]): { column: "submitted" | "due"; order: "asc" | "desc" } => {
  const column = sort.endsWith("due") ? "due" : "submitted";
  return { column, order: sort.startsWith("-") ? "desc" : "asc" };
};
