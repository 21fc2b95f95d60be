import type { StepRow } from "~/domain/kernel/step-table";
import type { Action as Permission } from "../access/matrix";
import type { MonthState } from "./states";

/** A fact that a step about months needs, each named as what is true when all is well. */
export type MonthNeed =
  /** The version names the side that acts. */
  | "reporterNamed"
  /** The months are over, have a line in the plan, and are neither confirmed nor lapsed. */
  | "monthsAsked"
  /** The last day of the window is not over, where there is one. */
  | "windowOpen"
  | "evidenceComplete"
  | "reasonsGiven"
  /** At least one month of the report is not closed by a run. */
  | "notClosed"
  /** The last day of the window, or of the time after the end, is over. */
  | "daysOver"
  /** Of that day, and not a provisional one. */
  | "dateFinal";

type MonthEntry = StepRow<MonthState, Permission, MonthNeed>;

/** The steps of docs/rules/states.md, "Months". */
export const monthTransitions = [
  {
    from: ["open"],
    action: "report",
    by: "month.report",
    needs: ["reporterNamed", "monthsAsked", "windowOpen", "evidenceComplete"],
    to: "reported",
  },
  {
    from: ["open"],
    action: "confirm",
    by: "month.accept",
    needs: ["reporterNamed", "monthsAsked", "evidenceComplete"],
    to: "confirmed",
  },
  { from: ["reported"], action: "accept", by: "month.accept", needs: ["monthsAsked"], to: "confirmed" },
  {
    from: ["reported"],
    action: "acceptByItself",
    by: "job",
    needs: ["monthsAsked", "daysOver", "dateFinal"],
    to: "confirmed",
  },
  { from: ["reported"], action: "refuse", by: "month.accept", needs: ["reasonsGiven"], to: "refused" },
  {
    from: ["refused"],
    action: "answer",
    by: "month.report",
    needs: ["reporterNamed", "monthsAsked", "windowOpen", "reasonsGiven", "evidenceComplete"],
    to: "reported",
  },
  { from: ["confirmed"], action: "takeBack", by: "month.accept", needs: ["reasonsGiven", "notClosed"], to: "open" },
  {
    from: ["open", "refused"],
    action: "miss",
    by: "job",
    needs: ["monthsAsked", "daysOver", "dateFinal"],
    to: "missed",
  },
  {
    from: ["open", "reported", "refused"],
    action: "lapse",
    by: "job",
    needs: ["monthsAsked", "daysOver", "dateFinal"],
    to: "missed",
  },
  { from: ["missed"], action: "allowLate", by: "month.allowLate", needs: ["reasonsGiven"], to: "open" },
] as const satisfies readonly MonthEntry[];

type Row = (typeof monthTransitions)[number];

/** A step about the months of a report. */
export type MonthAction = Row["action"];
export type MonthTransition = MonthEntry & { readonly action: MonthAction };

/** What an action needs, so that whoever decides it must state each fact. */
export type MonthNeedsOf<A extends MonthAction> = Extract<Row, { action: A }>["needs"][number];
