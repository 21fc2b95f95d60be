import type { LetterBasis } from "~/domain/decision/letter";
import type { Fen } from "~/domain/kernel/money/fen";
import type { ClaimLine, ReckonedPart } from "../claims/types";
import type { Judgement } from "./claimed-line";

/** What a letter says of a line: what was claimed, how it was judged, and what it gives. */
export interface LetterLine {
  readonly line: ClaimLine;
  readonly judgement: Judgement | null;
  readonly fen: Fen;
  readonly parts: readonly ReckonedPart[];
}

/** Everything that the letter of a decided claim rests on beside the version of its program. Fixed when it is issued. */
export interface ClaimLetterBasis extends Pick<
  LetterBasis,
  "authority" | "office" | "outcome" | "decidedOn" | "company"
> {
  readonly about: "claim";
  readonly award: { readonly id: string; readonly reference: string };
  readonly lines: readonly LetterLine[];
  readonly totalFen: Fen;
}
