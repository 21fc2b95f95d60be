import { type CivilDate, laterOf } from "~/domain/kernel/time/civil-date";
import { Refused } from "~/domain/ledger/refusal";
import { replay } from "~/domain/ledger/replay";
import type { LedgerInput, UndatedAct } from "~/domain/ledger/types";
import { type ChangeEffectView, effectOf } from "./effect";
import type { ChangeProblem, ChangeProposal } from "./proposal";
import { actsOf, type ChangeSubject } from "./proposed/acts-of";
import { changeDay } from "./proposed/change-day";
import { takenUnitProblems } from "./proposed/unit-days";

/** What a proposal would be written as, and do. */
export interface Foreseen {
  readonly acts: readonly UndatedAct[];
  readonly effect: ChangeEffectView;
  /** The day that its window is counted from: its first day, or that of the fact it rests on. */
  readonly firstOn: CivilDate;
  /** The day of its acts: today, or a later one where another clock was ahead. */
  readonly on: CivilDate;
}

export type ForeseenOrProblems =
  | ({ readonly ok: true } & Foreseen)
  | { readonly ok: false; readonly problems: readonly ChangeProblem[] };

/** What a change would do today, or all that is wrong with it, each at its field. */
export const foreseen = (
  proposal: ChangeProposal,
  input: LedgerInput,
  { today, ...subject }: Omit<ChangeSubject, "books">,
): ForeseenOrProblems => {
  const books = replay(input);
  const written = actsOf(proposal, { ...subject, books, today });
  if (!written.ok) return written;
  const { acts } = written;
  // Acts are never back-dated: where another clock was ahead, its day is theirs too.
  const on = laterOf(today, input.acts.at(-1)?.on ?? today);
  try {
    const firstOn = changeDay(proposal, { ...subject, books, today }, input);
    const effect = effectOf(input, acts, on);
    const problems = takenUnitProblems(proposal, subject.award, subject.units, effect.awards);
    return problems.length > 0 ? { ok: false, problems } : { ok: true, acts, effect, firstOn, on };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, problems: [{ field: "kind", error: "change.notTaken" }] };
  }
};
