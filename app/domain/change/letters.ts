import { type ChangeEffect, type ChangeOrigin, mustBeHeard } from "./kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** A letter that a company gets on the way of a change: that it is heard, the decision, and what it owes. */
export type ChangeLetter = "hearing" | "decision" | "debt";

/** The letters that would go out, in order. Before anything is asked back the company is heard on that, too. */
export const lettersToCome = (kind: ChangeKind, origin: ChangeOrigin, effect: ChangeEffect): ChangeLetter[] => [
  ...(mustBeHeard(kind, origin, effect) ? (["hearing"] as const) : []),
  "decision",
  ...(effect.newDebtFen > 0 ? (["debt"] as const) : []),
];
