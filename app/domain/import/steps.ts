import { answerOf, rowFor, type StepRow, type TableAnswer } from "~/domain/kernel/step-table";

/** How an import stands. `checking` waits for its dry run, `faulty` has problems, `prepared` has none and waits for its release. */
export const importStates = ["checking", "faulty", "prepared", "released", "refused", "withdrawn", "voided"] as const;

export type ImportState = (typeof importStates)[number];

export type ImportNeed =
  /** Whoever decides did not prepare it. */
  | "byAnother"
  | "ownProposal"
  | "reasonsGiven"
  /** Nothing rests on what it made, and none of it was changed. */
  | "nothingBuilt";

type ImportEntry = StepRow<ImportState, "preparer" | "releaser", ImportNeed>;

/** The steps of docs/rules/states.md, "Imports". What a dry run finds, also that of a release, is the job's to say. */
export const importSteps = [
  { from: [null], action: "prepare", by: "preparer", needs: [], to: "checking" },
  { from: ["checking"], action: "pass", by: "job", needs: [], to: "prepared" },
  { from: ["checking", "prepared"], action: "fault", by: "job", needs: [], to: "faulty" },
  { from: ["checking", "faulty"], action: "recheck", by: "preparer", needs: ["ownProposal"], to: "checking" },
  { from: ["prepared"], action: "release", by: "releaser", needs: ["byAnother"], to: "released" },
  { from: ["prepared"], action: "refuse", by: "releaser", needs: ["byAnother", "reasonsGiven"], to: "refused" },
  {
    from: ["checking", "faulty", "prepared"],
    action: "withdraw",
    by: "preparer",
    needs: ["ownProposal"],
    to: "withdrawn",
  },
  { from: ["released"], action: "void", by: "releaser", needs: ["reasonsGiven", "nothingBuilt"], to: "voided" },
] as const satisfies readonly ImportEntry[];

type Row = (typeof importSteps)[number];
export type ImportAction = Row["action"];
type NeedsOf<A extends ImportAction> = Extract<Row, { action: A }>["needs"][number];

export type ImportAnswer = TableAnswer<ImportState, ImportNeed>;

/** Whether the step may be taken from this state on these facts, and where it leads. */
export function decideImport<A extends ImportAction>(
  state: ImportState | null,
  action: A,
  facts: Readonly<Record<NeedsOf<A>, boolean>>,
): ImportAnswer {
  const row: ImportEntry | null = rowFor<ImportState, ImportEntry>(importSteps, state, action);
  return row ? answerOf(row.to, row.needs, facts) : { ok: false, reason: "state" };
}
