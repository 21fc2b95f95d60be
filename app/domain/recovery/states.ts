/** Whose move it is; `nobody`: the matter rests. */
export type RecoveryTurn = "finance" | "debtor" | "decider" | "approver" | "nobody";

interface StateEntry {
  readonly turn: RecoveryTurn;
  /** Whether the last day of the case means something for the debtor: to answer, or to pay. */
  readonly due: "answer" | "pay" | null;
}

const entries = {
  opened: { turn: "finance", due: null },
  hearing: { turn: "finance", due: "answer" },
  small: { turn: "decider", due: null },
  proposed: { turn: "decider", due: null },
  demanded: { turn: "debtor", due: "pay" },
  asked: { turn: "finance", due: "pay" },
  disputed: { turn: "approver", due: null },
  resting: { turn: "approver", due: null },
  overdue: { turn: "debtor", due: "pay" },
  closed: { turn: "nobody", due: null },
} as const satisfies Record<string, StateEntry>;

/** How the recovery of an award's debt stands. */
export type RecoveryState = keyof typeof entries;

/** What holds in each state (docs/rules/states.md, "Recovery"). */
export const recoveryStates = entries;

const names = Object.keys(entries) as RecoveryState[];

/** The states in which it is not at its end; an award has at most one recovery in them. */
export const recoveriesOpen = names.filter((state) => state !== "closed");
