import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { Ceiling } from "~/domain/award/input";
import type { MonthFen } from "~/domain/ledger/types";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { AwardEvent, LeaseRowInput, TermsInput, TierAmount } from "~/domain/subsidy/types";

/** What of the terms a change can name; the rest stays as it is known. */
export type ChangedTerms = Pick<TermsInput, "start" | "tiers"> &
  Partial<
    Pick<
      TermsInput,
      "areaCapM2" | "rateCapFen" | "rentShareCap" | "monthlyCapFen" | "annualCapFen" | "totalCapFen" | "until"
    >
  >;

/** What a change asks for, by kind. Days are half-open, money is fen, areas and shares are exact numbers in strings. */
export type ChangeProposal =
  | { readonly kind: "suspend"; readonly from: CivilDate; readonly to: CivilDate }
  /** `on` is the first day that counts again. */
  | { readonly kind: "resume"; readonly on: CivilDate }
  /** Without an amount, as the last tier. */
  | { readonly kind: "extend"; readonly months: number; readonly amount: TierAmount | null }
  /** `on` is the first day without benefit. */
  | { readonly kind: "endEarly" | "terminate"; readonly on: CivilDate }
  /** The whole lease as it is known now, past rows too; its end stays. */
  | { readonly kind: "rent"; readonly lease: readonly LeaseRowInput[] }
  /** Another unit from a day on, with its area and rent. */
  | { readonly kind: "unit"; readonly unitId: string; readonly from: CivilDate }
  /** A lease of the company's own that runs otherwise. */
  | {
      readonly kind: "unit";
      readonly unitId: null;
      readonly lease: readonly LeaseRowInput[];
      readonly leaseEnd: CivilDate | null;
    }
  | { readonly kind: "terms"; readonly terms: ChangedTerms }
  | { readonly kind: "months"; readonly strike: readonly Month[]; readonly restore: readonly Month[] }
  /** All ceilings from now on. */
  | { readonly kind: "ceiling"; readonly ceilings: readonly Ceiling[] }
  /** Numbers of earlier events (or, with ceilings, grants) that count no more, from 1, and what stands in their place. */
  | {
      readonly kind: "replace";
      readonly annuls: readonly number[];
      readonly events: readonly AwardEvent[];
      readonly grants: readonly MonthFen[];
    };

export type ProposalOf<K extends ChangeKind> = Extract<ChangeProposal, { readonly kind: K }>;

/** The unit of the zone that a proposal moves to; null where it moves to none. */
export const unitMovedTo = (proposal: ChangeProposal): string | null =>
  proposal.kind === "unit" ? proposal.unitId : null;

/** Something wrong with a proposal: its field, and a key of an error with its parameters as a query. */
export interface ChangeProblem {
  readonly field: string;
  readonly error: string;
}
