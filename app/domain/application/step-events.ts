import type { AuditAction } from "../audit/events";
import type { ApplicationAction } from "./transitions";

/** The steps of the table that are taken on the portal: each is an event of the one table. */
export type TakenStep = {
  [A in ApplicationAction]: `application.${A}` extends AuditAction ? A : never;
}[ApplicationAction];

/** The event under which the log has a step of the history. */
export const eventOf = <A extends TakenStep>(step: A): `application.${A}` => `application.${step}`;

/** What stands in the history of an application: its steps, and that it was given to a reviewer. */
export type ApplicationEventAction = ApplicationAction | "assign";

/** Steps inside the office, which the company is not told of. */
export const insideSteps = [
  "recommend",
  "return",
  "addApproval",
  "withdrawApproval",
  "assign",
] as const satisfies readonly ApplicationEventAction[];
