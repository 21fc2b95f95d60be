/** Whose move it is; `nobody`: the matter rests. */
export type ChangeTurn = "founder" | "reviewer" | "approver" | "nobody";

interface StateEntry {
  /** What the company is told, as a key of i18n; null while nothing is put to it: a report is a hint to the office. */
  readonly publicLabel: string | null;
  readonly turn: ChangeTurn;
  /** Whether the authority's time to answer runs or stands still. */
  readonly clock: "runs" | "stops";
}

const entries = {
  late: { publicLabel: "late", turn: "approver", clock: "runs" },
  requested: { publicLabel: "received", turn: "reviewer", clock: "runs" },
  waiting: { publicLabel: "moreAsked", turn: "founder", clock: "stops" },
  reported: { publicLabel: null, turn: "reviewer", clock: "runs" },
  proposed: { publicLabel: "underReview", turn: "approver", clock: "runs" },
  hearing: { publicLabel: "hearing", turn: "founder", clock: "stops" },
  decided: { publicLabel: "decided", turn: "nobody", clock: "stops" },
  refused: { publicLabel: "refused", turn: "nobody", clock: "stops" },
  dismissed: { publicLabel: null, turn: "nobody", clock: "stops" },
  withdrawn: { publicLabel: "withdrawn", turn: "nobody", clock: "stops" },
  lapsed: { publicLabel: "lapsed", turn: "nobody", clock: "stops" },
} as const satisfies Record<string, StateEntry>;

/** How the change of an award stands. */
export type ChangeState = keyof typeof entries;

/** What holds in each state (docs/rules/states.md, "Change of an award"). */
export const changeStates = entries;

const statesWhere = (holds: (state: ChangeState) => boolean): readonly ChangeState[] =>
  (Object.keys(entries) as ChangeState[]).filter(holds);

/** The states in which a change waits for somebody: the office, or the company. */
export const openChanges = statesWhere((state) => entries[state].turn !== "nobody");

/**
 * The states in which a change is under way to a decision. For an award one of each kind is, of those that the company asked for, and
 * one of those that officials propose; a report is a hint of which others may stand beside it.
 */
export const pendingChanges = openChanges.filter((state) => state !== "reported");

/** The states in which a change counts as asked for: what waits, and what was decided either way. */
export const askedChanges = [...openChanges, "decided", "refused"] as const satisfies readonly ChangeState[];
