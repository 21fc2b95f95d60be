import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { LetterBasis } from "~/domain/decision/letter";
import type { ChangeEffectView } from "./effect";
import type { ChangeOrigin } from "./kinds";
import type { ChangeProposal } from "./proposal";

/** Why a change was asked for or proposed, in the words of those who did; `allowed` is why a late request was taken. */
export interface ChangeGrounds {
  readonly reason: string;
  readonly lateReason: string | null;
  readonly allowed: string | null;
  /** Why the office gives other terms than the company asked for; null where it does not, missing in letters from before. */
  readonly otherTerms?: LetterBasis["reasons"] | null;
  /** That the company was heard, and what it answered; null where it was not heard, missing in letters from before. */
  readonly heard?: { readonly answer: string | null } | null;
}

/** What the letter rests on by which a company is heard on a change before it is decided. Fixed when it is issued. */
export type HearingLetterBasis = Omit<ChangeLetterBasis, "about" | "outcome" | "decidedOn" | "reasons"> & {
  readonly about: "hearing";
  readonly effect: ChangeEffectView;
};

/** Everything that the letter of a decided change rests on beside the version of its program. Fixed when it is issued. */
export interface ChangeLetterBasis extends Pick<
  LetterBasis,
  "authority" | "office" | "outcome" | "decidedOn" | "company" | "reasons"
> {
  readonly about: "change";
  readonly kind: ChangeKind;
  readonly origin: ChangeOrigin;
  /** When it was asked for or proposed. */
  readonly begunOn: CivilDate;
  readonly proposal: ChangeProposal;
  /** What the company asked for, where something else was proposed; missing where it is the same. */
  readonly asked?: ChangeProposal;
  /** The unit that it asked for then. */
  readonly askedUnit?: ChangeLetterBasis["unit"];
  /** Missing in letters that were issued before they named it. */
  readonly grounds?: ChangeGrounds;
  /** Clauses of the version that a change of this kind rests on, by key; missing like the grounds. */
  readonly clauses?: readonly string[];
  /** What was decided does this; null where it was refused. */
  readonly effect: ChangeEffectView | null;
  readonly award: { readonly id: string; readonly reference: string };
  /** References of the other awards of the company that the effect names, by id. */
  readonly others: Readonly<Record<string, string>>;
  /** The unit that it moves to. */
  readonly unit: { readonly label: string; readonly site: LocalizedText } | null;
}
