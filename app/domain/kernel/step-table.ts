/** A row of a table of steps: from which states (null: nothing yet), by whom, on which facts, to which state. */
export interface StepRow<State, By, Need> {
  readonly from: readonly (State | null)[];
  readonly action: string;
  /** The permission it takes, or `job` for what time alone does. */
  readonly by: By | "job";
  /** Facts that must hold, each named as what is true when all is well. */
  readonly needs: readonly Need[];
  readonly to: State;
}

/** What a table says to a step: where it leads, that it does not begin in this state, or everything that is missing, at once. */
export type TableAnswer<State, Need> =
  | { readonly ok: true; readonly to: State }
  | { readonly ok: false; readonly reason: "state" }
  | { readonly ok: false; readonly reason: "requirements"; readonly missing: readonly Need[] };

/** The row for a step from a state, or null when there is none. */
export const rowFor = <State, Row extends { readonly action: string; readonly from: readonly (State | null)[] }>(
  rows: readonly Row[],
  state: State | null,
  action: Row["action"],
): Row | null => rows.find((row) => row.action === action && row.from.includes(state)) ?? null;

/** The answer to a step whose needs are known; one that is not stated does not hold. */
export const answerOf = <State, Need extends string>(
  to: State,
  needs: readonly Need[],
  facts: Readonly<Partial<Record<Need, boolean>>>,
): TableAnswer<State, Need> => {
  const missing = needs.filter((need) => facts[need] !== true);
  return missing.length > 0 ? { ok: false, reason: "requirements", missing } : { ok: true, to };
};

/** The steps that people may take from a state, given which permissions they have. */
export const actionsFrom = <State, By extends string, Row extends StepRow<State, By, string>>(
  rows: readonly Row[],
  state: State | null,
  may: (permission: By) => boolean,
): Row["action"][] =>
  rows.flatMap((row) => (row.by !== "job" && row.from.includes(state) && may(row.by as By) ? [row.action] : []));
