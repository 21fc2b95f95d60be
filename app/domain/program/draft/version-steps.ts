import type { Action as Permission } from "~/domain/access/matrix";

/** How a version of a program stands; only a published one is what people apply under. */
export type VersionState = "draft" | "offered" | "published";

/** A fact that must hold before a step, named as what is true when all is well. */
export type VersionNeed =
  /** Reads without a problem, and its cases come out as expected. */
  | "ready"
  /** Publishing is a second person's: nobody does it who wrote in the version. */
  | "notOwnWork"
  /** Where people apply under it: money for its first year, an account that pays, people for every duty (decision 0044). */
  | "canOpen"
  /** Money is appropriated for all that could be granted under it, or whoever publishes says why not yet (decision 0027). */
  | "fundedOrReasoned"
  /** No money was appropriated for a program that would go with its only version. */
  | "noMoneyLost";

interface VersionStepEntry {
  readonly from: readonly VersionState[];
  readonly action: string;
  readonly by: Permission;
  readonly needs: readonly VersionNeed[];
  /** `null`: there is no such version any more. */
  readonly to: VersionState | null;
}

/** The steps of a version (docs/rules/states.md, "Version of a program"). Editing takes an offer back. */
export const versionSteps = [
  { from: ["draft"], action: "offer", by: "program.edit", needs: ["ready"], to: "offered" },
  {
    from: ["offered"],
    action: "publish",
    by: "program.publish",
    needs: ["notOwnWork", "ready", "canOpen", "fundedOrReasoned"],
    to: "published",
  },
  { from: ["draft", "offered"], action: "discard", by: "program.edit", needs: ["noMoneyLost"], to: null },
] as const satisfies readonly VersionStepEntry[];

type Row = (typeof versionSteps)[number];
export type VersionAction = Row["action"];
type NeedsOf<A extends VersionAction> = Extract<Row, { action: A }>["needs"][number];

/** Why the table refuses a step: where the version stands, or the first fact that fails. */
export interface VersionRefused {
  readonly reason: "state" | VersionNeed;
}

/** The state that a version's marks amount to. */
export const versionState = (found: {
  readonly offeredAt: Date | null;
  readonly publishedAt: Date | null;
}): VersionState => (found.publishedAt ? "published" : found.offeredAt ? "offered" : "draft");

/** Whether the step may be taken from this state on these facts, and where it leads. */
export function decideVersion<A extends VersionAction>(
  state: VersionState,
  action: A,
  facts: Readonly<Record<NeedsOf<A>, boolean>>,
): { readonly ok: true; readonly to: VersionState | null } | ({ readonly ok: false } & VersionRefused) {
  const row: VersionStepEntry | undefined = versionSteps.find((each) => each.action === action);
  if (!row?.from.includes(state)) return { ok: false, reason: "state" };
  const known: Readonly<Partial<Record<VersionNeed, boolean>>> = facts;
  const missing = row.needs.find((need) => known[need] !== true);
  return missing ? { ok: false, reason: missing } : { ok: true, to: row.to };
}
