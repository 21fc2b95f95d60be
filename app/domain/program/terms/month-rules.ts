import type { Fen } from "~/domain/kernel/money/fen";
import type { LocalizedText } from "~/domain/kernel/localized-text";

/** Who reports the months of an award: its company, the operator of its site, or finance by itself. */
export const reporters = ["company", "operator", "finance"] as const;

export type Reporter = (typeof reporters)[number];

/** A document that a report or a milestone brings. */
export interface AskedEvidence {
  readonly key: string;
  readonly name: LocalizedText;
}

/** How the months of a running award are reported. */
export interface ReportRule {
  readonly by: Reporter;
  readonly evidence: readonly AskedEvidence[];
  /** Working days after which a report that nobody refused is accepted; null: never by itself. */
  readonly acceptedAfterDays: number | null;
}

/** How a running benefit is claimed: for so many months at a time, within so many working days. `missedThatEnd` missed claims end it; absent, none do. */
export interface Claims {
  readonly everyMonths: number;
  readonly windowDays: number;
  readonly missedThatEnd?: number;
}

/** What a company shows of its progress while the benefit runs: after every so many months, within so many working days. */
export interface Milestones {
  readonly everyMonths: number;
  readonly shows: LocalizedText;
  readonly withinDays: number;
  readonly evidence: readonly AskedEvidence[];
}

/** A kind of cost of which a part is given (docs/rules/claims.md). */
export interface ClaimableCost {
  readonly key: string;
  readonly name: LocalizedText;
  readonly share: string;
  /** The most of a calendar year, and for each event; null: no such cap. */
  readonly capFen: Fen | null;
  readonly eventCapFen: Fen | null;
}

/** An amount for each person hired and month. */
export interface ClaimableHire {
  readonly key: string;
  readonly name: LocalizedText;
  readonly monthFen: Fen;
  readonly personCapFen: Fen | null;
}

/** The most that is given of a calendar year: a sum, or an answer times what a hire gives a person, at most so much. */
export type YearCeiling =
  | { readonly kind: "sum"; readonly fen: Fen }
  | {
      readonly kind: "perPerson";
      readonly question: string;
      readonly hire: string;
      readonly atMostFen: Fen | null;
    };

/** The ceilings of so many calendar years, from the one in which the award begins. */
export interface CeilingRule {
  readonly years: number;
  readonly each: YearCeiling;
}
