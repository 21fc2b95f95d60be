import type { LetterBasis } from "~/domain/decision/letter";
import type { Fen } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Month } from "~/domain/kernel/time/month";
import type { DueDay } from "./due";
import type { Instalment } from "./instalments";
import type { PayWay, RecoveryCause, RecoveryOutcome } from "./judgement";

/** What a letter of a recovery is about. */
export type RecoveryLetterKind =
  | "hearing"
  | "demand"
  | "demandAgain"
  | "small"
  | "givenUp"
  | "instalments"
  | "noInstalments";

/** Why a debt rose: by which decision, when, and by how much. */
export interface LetterCause {
  readonly on: CivilDate;
  readonly fen: Fen;
  readonly reference: string | null;
  readonly changeKind: string | null;
}

/** A month in a letter: what was given and what is right, what came back, and how it was judged; null before it was. */
export interface LetterMonth {
  readonly month: Month;
  readonly givenFen: Fen;
  readonly givenOn: CivilDate;
  readonly payableFen: Fen;
  readonly backFen: Fen;
  readonly debtFen: Fen;
  readonly causes: readonly LetterCause[];
  readonly judged: {
    readonly cause: RecoveryCause | null;
    readonly outcome: RecoveryOutcome;
    readonly words: string;
    readonly barred: boolean;
    readonly small: boolean;
  } | null;
}

/** The account that is to be paid into, as it is in force on the day of the letter. */
export interface PayInto {
  readonly holder: string;
  readonly bankName: string;
  readonly number: string;
}

/** What a letter of a recovery rests on beside the version of its program. Fixed when it is issued. */
export interface RecoveryLetterBasis extends Pick<LetterBasis, "authority" | "office"> {
  readonly about: "recovery";
  readonly kind: RecoveryLetterKind;
  readonly decidedOn: CivilDate;
  readonly company: LetterBasis["company"];
  /** Who owes, where that is an operator. */
  readonly operator: string | null;
  readonly award: { readonly id: string; readonly reference: string };
  readonly months: readonly LetterMonth[];
  /** What is demanded with it, and what is given up. */
  readonly demandFen: Fen;
  readonly giveUpFen: Fen;
  readonly reason: string;
  readonly way: PayWay | null;
  readonly due: DueDay | null;
  readonly disputeUntil: DueDay | null;
  readonly instalments: readonly Instalment[];
  readonly account: PayInto | null;
}
