import type { LocalizedText } from "~/domain/kernel/localized-text";

/** Changes of a running award that its company may ask for, in the order in which people read them. */
export const ASKED_KINDS = [
  "suspend",
  "resume",
  "extend",
  "endEarly",
  "rent",
  "unit",
  "terms",
  "months",
  "ceiling",
  "replace",
] as const;

export type AskedKind = (typeof ASKED_KINDS)[number];

/** What can become of a running award. A termination for cause is never asked for. */
export type ChangeKind = AskedKind | "terminate";

/**
 * When a change may be asked for: at any time, or within so many days: at the latest so many before its first day, or so many after the
 * fact that it rests on. `opensDays` is how many days before that first day it may be asked for at the earliest.
 */
export type ChangeWindow =
  | { readonly kind: "always" }
  | {
      readonly kind: "limited";
      readonly days: number;
      readonly dayKind: DayKind;
      readonly side: "before" | "after";
      readonly opensDays?: number;
    };

/** Whether working days are counted, or all. */
export type DayKind = "working" | "calendar";

/** What a program version says of a kind of change; one without a rule cannot be asked for. */
export interface ChangeRule {
  readonly kind: AskedKind;
  readonly window: ChangeWindow;
  /** Whether an approver may allow a request after the window. */
  readonly late: boolean;
  /** Documents that a request brings. */
  readonly evidence: readonly ChangeEvidence[];
  /** Clauses of the legal basis, by key, that a refusal may name. */
  readonly refusalClauses: readonly string[];
}

export interface ChangeEvidence {
  readonly key: string;
  readonly name: LocalizedText;
}
