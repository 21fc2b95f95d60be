import type { Act, ActName } from "./types";

/** The fields of the act of one name; some shapes are those of several. */
type Field<Name extends ActName, A = Act> = A extends { act: infer Names }
  ? Name extends Names
    ? Exclude<keyof A, "act" | "on">
    : never
  : never;

interface ActShape<F> {
  /** What it says beside its name and its day, in the order in which it is looked at. */
  readonly fields: readonly F[];
  /** What of that may be absent. */
  readonly optional?: F;
}

/** Every act (docs/rules/ledger.md, "Acts"). */
export const ACTS: { readonly [A in ActName]: ActShape<Field<A>> } = {
  approve: { fields: ["award"] },
  decide: { fields: ["award", "events", "annuls"], optional: "annuls" },
  revise: { fields: ["award", "input"] },
  lease: { fields: ["awards", "lease", "leaseEnd"] },
  opening: { fields: ["award", "months"] },
  confirm: { fields: ["award", "months"] },
  unconfirm: { fields: ["award", "months"] },
  grant: { fields: ["award", "grants", "annuls"], optional: "annuls" },
  ceiling: { fields: ["award", "ceilings"] },
  run: { fields: ["run", "through", "awards"], optional: "awards" },
  bounced: { fields: ["award", "run"] },
  lapse: { fields: ["award", "months"] },
  restore: { fields: ["award", "months"] },
  hold: { fields: ["award"] },
  release: { fields: ["award"] },
  demand: { fields: ["award", "months"] },
  undemand: { fields: ["award", "months"] },
  repay: { fields: ["award", "fen", "months"], optional: "months" },
  forgive: { fields: ["award", "fen", "months"], optional: "months" },
  unrepay: { fields: ["award", "month", "fen"] },
  unforgive: { fields: ["award", "month", "fen"] },
};
