import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { WorkingCalendar } from "~/domain/kernel/time/working-days";
import type { ChangeKind, ChangeRule } from "~/domain/program/terms/change-rules";
import { decideChange } from "./decide";
import { type AwardBasis, isPossible } from "./kinds";
import { type Asking, asking, earliestFirstDay } from "./window";

/** What of an award decides which changes can be asked for. */
export interface ChangeableAward {
  readonly basis: AwardBasis;
  /** First day without benefit. */
  readonly end: CivilDate;
  /** Whether a pause holds or is to come. */
  readonly paused: boolean;
  /** Whether its end was decided, so that it can be neither extended nor ended once more. */
  readonly endDecided: boolean;
}

/** A change that the company may ask for, as of today, whatever day it then names. */
export interface PossibleChange {
  readonly rule: ChangeRule;
  /** The step with which it begins today; null where it cannot be asked for. */
  readonly by: "request" | "requestLate" | null;
  /** Where the day that the window is counted from is known: of an extension, the end of the award. */
  readonly asking: Asking | null;
  /** Else the first day that a change asked for today can have; null where the window sets none. */
  readonly earliest: CivilDate | null;
  /** Whether the end that was decided stands in its way. */
  readonly endDecided: boolean;
}

/** Kinds that change how an award goes on, which one that is over does not. */
const ofTheCourse: readonly ChangeKind[] = ["extend", "endEarly", "resume"];

/** Kinds that an end which was decided leaves no room for. */
const notAfterAnEnd: readonly ChangeKind[] = ["extend", "endEarly", "terminate"];

/** Whether a decided end stands in the way of a change: that decision is replaced instead. */
export const isBarredByEnd = (kind: ChangeKind, { endDecided }: Pick<ChangeableAward, "endDecided">): boolean =>
  endDecided && notAfterAnEnd.includes(kind);

/** What the form asks for, and that none of the kind waits; what is missing of that is told there. */
const given = { noneWaits: true, reasonsGiven: true, evidenceComplete: true, effectShown: true };

const beginning = (state: Asking["state"]): PossibleChange["by"] => {
  if (decideChange(null, "request", { ...given, kindOpen: state === "open" }).ok) return "request";
  const late = decideChange(null, "requestLate", { ...given, lateReasonGiven: true, kindLate: state === "late" });
  return late.ok ? "requestLate" : null;
};

/** The changes of an award that its company can ask for today, soon or late, in the order of the version's rules. */
export const possibleChanges = (
  rules: readonly ChangeRule[],
  award: ChangeableAward,
  today: CivilDate,
  calendar: WorkingCalendar,
): PossibleChange[] =>
  rules
    .filter(({ kind }) => isPossible(kind, "company", award.basis) && (kind !== "resume" || award.paused))
    .map((rule) => {
      const known = rule.kind === "extend" ? asking(rule, award.end, today, calendar) : null;
      const earliest = known ? null : earliestFirstDay(rule, today, calendar);
      // A day after the end is none of the award.
      const ended = today >= award.end && ofTheCourse.includes(rule.kind);
      const over = ended || (earliest !== null && earliest >= award.end);
      const endDecided = isBarredByEnd(rule.kind, award);
      const by = over || endDecided ? null : beginning(known?.state ?? "open");
      return { rule, by, asking: known, earliest, endDecided };
    });
