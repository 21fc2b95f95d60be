import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { AwardOutcome } from "~/domain/ledger/history/types";
import type { CapName, SuspensionMode } from "~/domain/subsidy/types";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import type { PossibleChange } from "../possible";
import type { Asking } from "../window";

/** What happens on a day on which the company begins to pay another part of its rent. */
export type CliffEvent =
  | { readonly kind: "begins" | "resumes" | "tier"; readonly tier: TierRef }
  | { readonly kind: "suspends" | "leaseEnds" | "noAmount" | "ends" }
  /** A cap leaves nothing from here on, or as a new year begins something again. */
  | { readonly kind: "capUsed" | "capRenewed"; readonly cap: CapName }
  /** The last month of which a cap leaves something: `leftFen` of it. */
  | { readonly kind: "capReached"; readonly cap: CapName; readonly leftFen: Fen };

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

/** A choice that is asked for, and until when: for the day that it names, or to extend. */
interface Asked {
  readonly change: PossibleChange;
  /** Null where no window limits it. */
  readonly asking: Asking | null;
}

/** What a company can do about what comes. */
export type AwardChoice =
  /** From a day on the clock stands still, or runs on and the days are lost. */
  | (Asked & { readonly kind: "suspend"; readonly on: CivilDate; readonly suspension: SuspensionMode })
  /** So many months more at the value of the last tier. */
  | (Asked & {
      readonly kind: "extend";
      readonly months: number;
      readonly tier: TierRef;
      readonly effect: ChoiceEffect;
    })
  | (Asked & { readonly kind: "endEarly"; readonly on: CivilDate; readonly effect: ChoiceEffect })
  /** What is left of the award goes along, by the rent of the new unit. */
  | (Asked & { readonly kind: "unit"; readonly on: CivilDate; readonly leftFen: Fen })
  /** Stays on an ordinary lease: the whole rent from a day on; `renewBy` is the last day of a lease that is over by then. */
  | {
      readonly kind: "keepLease";
      readonly on: CivilDate;
      readonly monthFen: Fen;
      readonly renewBy: CivilDate | null;
    };
