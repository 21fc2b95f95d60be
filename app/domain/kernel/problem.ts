/** What can be wrong with an answer: keys of the i18n namespace `errors`. */
export type ProblemKey =
  | "required"
  | "requiredChoice"
  | "requiredFile"
  | "invalid"
  | "tooLong"
  | "tooFew"
  | "allNeeded"
  | "tooMany"
  | "notNumber"
  | "notWhole"
  | "tooManyDecimals"
  | "notMoney"
  | "notArea"
  | "notDate"
  | "notChoice"
  | "tooSmall"
  | "tooBig"
  | "dateTooEarly"
  | "dateTooLate"
  | "notFirstOfMonth"
  | "yearOutside"
  | "endBeforeStart";

/** `params` fill the placeholders of the text, as people would type them: a count, yuan, m², a civil date. */
export interface Problem {
  readonly problem: ProblemKey;
  readonly params?: { readonly min: string; readonly max?: string } | { readonly max: string };
}
