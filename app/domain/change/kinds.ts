import { ASKED_KINDS, type ChangeKind } from "~/domain/program/terms/change-rules";

/** Acts of the ledger that a decided change is written as. */
export type ChangeAct = "decide" | "revise" | "lease" | "lapse" | "restore" | "grant" | "ceiling";

/** What an award computes from: a plan of months, or grants up to ceilings. */
export type AwardBasis = "plan" | "ceilings";

/** From where a change comes: the company asked for it, or an official proposes it. */
export type ChangeOrigin = "company" | "official";

interface KindEntry {
  /** What it becomes, on either basis; none where there is no such change. */
  readonly acts: Readonly<Record<AwardBasis, readonly ChangeAct[]>>;
  /** Whether the company is heard before it is decided, where an official proposes it. */
  readonly heard: "always" | "whenItTakes" | "never";
}

const entries = {
  suspend: { acts: { plan: ["decide"], ceilings: [] }, heard: "whenItTakes" },
  resume: { acts: { plan: ["decide"], ceilings: [] }, heard: "whenItTakes" },
  extend: { acts: { plan: ["decide"], ceilings: [] }, heard: "never" },
  endEarly: { acts: { plan: ["decide"], ceilings: ["ceiling"] }, heard: "whenItTakes" },
  rent: { acts: { plan: ["lease"], ceilings: [] }, heard: "whenItTakes" },
  unit: { acts: { plan: ["lease"], ceilings: [] }, heard: "whenItTakes" },
  terms: { acts: { plan: ["revise"], ceilings: [] }, heard: "whenItTakes" },
  months: { acts: { plan: ["lapse", "restore"], ceilings: ["lapse", "restore"] }, heard: "whenItTakes" },
  ceiling: { acts: { plan: [], ceilings: ["ceiling"] }, heard: "whenItTakes" },
  replace: { acts: { plan: ["decide"], ceilings: ["grant"] }, heard: "whenItTakes" },
  terminate: { acts: { plan: ["decide"], ceilings: ["ceiling"] }, heard: "always" },
} as const satisfies Record<ChangeKind, KindEntry>;

/** The kinds of change (docs/rules/states.md, "Kinds of change"). */
export const changeKinds: Readonly<Record<ChangeKind, KindEntry>> = entries;

/** Whether such a change can come from there, for an award of this basis. */
export const isPossible = (kind: ChangeKind, origin: ChangeOrigin, basis: AwardBasis): boolean =>
  (origin === "official" || (ASKED_KINDS as readonly ChangeKind[]).includes(kind)) &&
  changeKinds[kind].acts[basis].length > 0;

/** What a change does to the money of a company, in fen: to the total of its awards, and to what it owes. */
export interface ChangeEffect {
  /** Below 0 where the change takes. */
  readonly totalFen: number;
  readonly newDebtFen: number;
}

/** Whether the company has to be heard before this is decided. What it asked for itself needs no hearing: `terms` says whose they are. */
export const mustBeHeard = (kind: ChangeKind, terms: ChangeOrigin, effect: ChangeEffect): boolean => {
  const { heard } = changeKinds[kind];
  if (terms === "company" || heard === "never") return false;
  return heard === "always" || effect.totalFen < 0 || effect.newDebtFen > 0;
};
