import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { ChangeKind, ChangeRule } from "~/domain/program/terms/change-rules";
import { asking } from "./window";

/** What a version says of a kind of change; null where it cannot be asked for. */
export const changeRule = ({ changes }: Pick<ProgramContent, "changes">, kind: ChangeKind): ChangeRule | null =>
  changes.find((rule) => rule.kind === kind) ?? null;

/** Whether a change that is of that day may be asked for today, in time or late. */
export const askedInTime = (
  rule: ChangeRule | null,
  on: CivilDate,
  today: CivilDate,
  calendar: WorkingCalendar,
): "open" | "late" | "closed" => {
  const state = rule ? asking(rule, on, today, calendar).state : "closed";
  return state === "notYet" ? "closed" : state;
};

/** Keys of the documents of a kind of change that are missing. */
export const missingEvidence = (rule: ChangeRule | null, documents: readonly string[]): string[] =>
  (rule?.evidence ?? []).flatMap(({ key }) => (documents.includes(key) ? [] : [key]));

/** Keys of the clauses that a refusal may name: those of the kind, where it names some, else all of the version. */
export const refusalClauses = (
  content: Pick<ProgramContent, "changes" | "legalBasis">,
  kind: ChangeKind,
): readonly string[] => {
  const named = changeRule(content, kind)?.refusalClauses ?? [];
  return named.length > 0 ? named : content.legalBasis.map(({ key }) => key);
};

/** What more may be asked about: the whole request, or a document that its kind brings. */
export const changeTargets = (content: Pick<ProgramContent, "changes">, kind: ChangeKind): string[] => [
  "general",
  ...(changeRule(content, kind)?.evidence ?? []).map(({ key }) => `document:${key}`),
];
