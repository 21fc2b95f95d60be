import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { AwardOutcome } from "~/domain/ledger/history/types";
import type { CapName } from "~/domain/subsidy/types";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import type { PossibleChange } from "../possible";

/** What happens on a day on which the company begins to pay another part of its rent. */
export type CliffEvent =
  | { readonly kind: "begins" | "resumes" | "tier"; readonly tier: TierRef }
  | { readonly kind: "suspends" | "leaseEnds" | "noAmount" | "ends" }
  /** A cap leaves nothing from here on, or as a new year begins something again. */
  | { readonly kind: "capUsed" | "capRenewed"; readonly cap: CapName };

export type Cliff = CliffEvent & {
  readonly on: CivilDate;
  /** What the company pays itself of a whole month before and after; null where no whole month lies there, or no rent is known. */
  readonly beforeFen: Fen | null;
  readonly afterFen: Fen | null;
};

/** What an award would come to by a choice, exactly: as the ledger has it after that decision. */
export interface ChoiceEffect {
  readonly before: AwardOutcome;
  readonly after: AwardOutcome;
}

/** What a company can do about what comes. */
export type AwardChoice =
  /** So many months more at the value of the last tier. */
  | {
      readonly kind: "extend";
      readonly change: PossibleChange;
      readonly months: number;
      readonly tier: TierRef;
      readonly effect: ChoiceEffect;
    }
  | {
      readonly kind: "endEarly";
      readonly change: PossibleChange;
      readonly on: CivilDate;
      readonly effect: ChoiceEffect;
    }
  /** What is left of the award goes along, by the rent of the new unit. */
  | { readonly kind: "unit"; readonly change: PossibleChange; readonly on: CivilDate; readonly leftFen: Fen }
  /** Stays on an ordinary lease: the whole rent from a day on; `renewBy` is the last day of a lease that is over by then. */
  | {
      readonly kind: "keepLease";
      readonly on: CivilDate;
      readonly monthFen: Fen;
      readonly renewBy: CivilDate | null;
    };
