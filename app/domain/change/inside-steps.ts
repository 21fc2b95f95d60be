import type { ChangeAction } from "./transitions";

/** What stands in the history of a change: its steps, and that it was given to a reviewer. */
export type ChangeEventAction = ChangeAction | "assign";

/** Steps inside the office, which the company is not told of: what is put to it, it hears when it is heard or when it is decided. */
export const insideChangeSteps = [
  "report",
  "reportRent",
  "takeUpReport",
  "dismiss",
  "propose",
  "proposeAgain",
  "takeUp",
  "return",
  "addApproval",
  "withdrawApproval",
  "assign",
] as const satisfies readonly ChangeEventAction[];

/** Steps of the founder's side. */
export const companyChangeSteps = [
  "request",
  "requestLate",
  "answer",
  "answerHearing",
  "withdrawRequest",
] as const satisfies readonly ChangeAction[];

/** Steps with which an effect is shown, and kept as it was. */
export const shownChangeSteps = [
  "request",
  "requestLate",
  "propose",
  "proposeAgain",
  "takeUpReport",
  "takeUp",
  "withdrawProposal",
  "return",
  "approve",
] as const satisfies readonly ChangeAction[];
