import { type ChangeEffect, type ChangeOrigin, mustBeHeard } from "./kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** A letter that a company gets on the way of a change: that it is heard, the decision, and what it owes. */
export type ChangeLetter = "hearing" | "decision" | "debt";

/** Those of a change that still go out: none about a decision that was taken, nor of a hearing that was had. */
export const lettersLeft = (
  letters: readonly ChangeLetter[],
  { decided, heard }: { readonly decided: boolean; readonly heard: boolean },
): ChangeLetter[] =>
  letters.filter((letter) => (letter === "debt" ? true : !decided && !(letter === "hearing" && heard)));

/** The letters that would go out, in order; `terms` says whose they are. Before anything is asked back the company is heard on that, too. */
export const lettersToCome = (kind: ChangeKind, terms: ChangeOrigin, effect: ChangeEffect): ChangeLetter[] => [
  ...(mustBeHeard(kind, terms, effect) ? (["hearing"] as const) : []),
  "decision",
  ...(effect.newDebtFen > 0 ? (["debt"] as const) : []),
];
