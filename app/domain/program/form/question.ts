import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Condition } from "../criteria/condition";
import type { FactKey } from "../criteria/facts";
import type { FirstDay } from "../terms/first-day";
import type { LocalizedText } from "~/domain/kernel/localized-text";

interface QuestionBase {
  readonly key: string;
  readonly label: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  /** Asked only when this holds; it may name earlier questions alone. */
  readonly when?: Condition;
  /** The fact that the answer states. */
  readonly fact?: FactKey;
}

export interface Option {
  readonly value: string;
  readonly label: LocalizedText;
}

/** A question that may stand in a group too. Limits are inclusive; money in fen, areas as decimal strings in m². */
export type GroupedQuestion = QuestionBase &
  (
    | { readonly kind: "text"; readonly maxLength: number; readonly multiline?: boolean }
    | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly decimals?: number }
    | { readonly kind: "money"; readonly min?: number; readonly max?: number }
    | { readonly kind: "area"; readonly min?: string; readonly max?: string }
    /** `notBefore` names an earlier date question whose answer it may not precede. */
    | {
        readonly kind: "date";
        readonly min?: CivilDate;
        readonly max?: CivilDate;
        readonly notBefore?: string;
        /** On which days a benefit may begin, where it asks for one; of the version, and so not written with the question. */
        readonly firstDay?: FirstDay;
      }
    | { readonly kind: "choice"; readonly options: readonly Option[] }
    | { readonly kind: "choices"; readonly options: readonly Option[]; readonly min?: number; readonly max?: number }
    | { readonly kind: "yesNo" }
    | { readonly kind: "address"; readonly maxLength: number }
  );

/** A question of the application form. A file stands by itself: a document belongs to an application, not to an entry of a group. */
export type SimpleQuestion = GroupedQuestion | (QuestionBase & { readonly kind: "file" });

/** Questions asked again for each entry, from `min` to `max` times. */
export type GroupQuestion = QuestionBase & {
  readonly kind: "group";
  readonly questions: readonly GroupedQuestion[];
  readonly min?: number;
  readonly max?: number;
};

export type Question = SimpleQuestion | GroupQuestion;

/** One page of the application form. */
export interface QuestionStep {
  readonly key: string;
  readonly title: LocalizedText;
  readonly questions: readonly Question[];
}

/**
 * An answer as stored. text, address, choice, file (a document's id), area (decimal) and date: string; number and money
 * (fen): number; yesNo: boolean; choices: list; group: list of answers. What was typed but cannot be read stays a string.
 */
export type Answer = string | number | boolean | readonly string[] | readonly Answers[];

/** Answers by question key; an unanswered question is absent. */
export interface Answers {
  readonly [key: string]: Answer;
}
