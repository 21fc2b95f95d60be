import type { ChangeAction } from "./transitions";

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
] as const satisfies readonly ChangeAction[];

/** Steps of the founder's side. */
export const companyChangeSteps = [
  "request",
  "requestLate",
  "answer",
  "answerHearing",
  "withdrawRequest",
] as const satisfies readonly ChangeAction[];
