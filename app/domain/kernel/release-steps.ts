import { answerOf, rowFor, type StepRow, type TableAnswer } from "./step-table";

/** How stands what one person prepares and another releases: a movement of the budget, an import, a paying account. */
export type ReleaseState = "prepared" | "released" | "refused" | "withdrawn";

export type ReleaseNeed =
  /** Whoever decides did not prepare it. */
  | "byAnother"
  /** What it rests on is as it was shown, and it still goes through whole. */
  | "fits"
  | "reasonsGiven"
  | "ownProposal";

/** The permissions are named by their part in it: each subject says which of its own they are. */
type ReleaseEntry = StepRow<ReleaseState, "preparer" | "releaser", ReleaseNeed>;

/** The steps of docs/rules/states.md, "What one prepares and another releases". */
export const releaseSteps = [
  { from: [null], action: "prepare", by: "preparer", needs: ["fits"], to: "prepared" },
  { from: ["prepared"], action: "release", by: "releaser", needs: ["byAnother", "fits"], to: "released" },
  { from: ["prepared"], action: "refuse", by: "releaser", needs: ["byAnother", "reasonsGiven"], to: "refused" },
  { from: ["prepared"], action: "withdraw", by: "preparer", needs: ["ownProposal"], to: "withdrawn" },
] as const satisfies readonly ReleaseEntry[];

type Row = (typeof releaseSteps)[number];
export type ReleaseAction = Row["action"];
type NeedsOf<A extends ReleaseAction> = Extract<Row, { action: A }>["needs"][number];

export type ReleaseAnswer = TableAnswer<ReleaseState, ReleaseNeed>;

/** Whether the step may be taken from this state on these facts, and where it leads. */
export function decideRelease<A extends ReleaseAction>(
  state: ReleaseState | null,
  action: A,
  facts: Readonly<Record<NeedsOf<A>, boolean>>,
): ReleaseAnswer {
  const row: ReleaseEntry | null = rowFor<ReleaseState, ReleaseEntry>(releaseSteps, state, action);
  return row ? answerOf(row.to, row.needs, facts) : { ok: false, reason: "state" };
}
