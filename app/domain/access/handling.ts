import type { Actor, Subject } from "./actor";
import { can } from "./can";
import type { Action } from "./matrix";

/** What those do who handle a case, by its kind. */
const handling = {
  application: [
    "application.accept",
    "application.requestCorrections",
    "application.assign",
    "application.recommend",
    "application.return",
    "application.approve",
    "application.reject",
  ],
  change: ["application.assign", "award.reviewChange", "award.proposeChange", "award.decideChange"],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

/** Whether the person takes part in handling a case of that kind, so that an interest of theirs matters; others only read it. */
export const handles = (actor: Actor, kind: keyof typeof handling, subject: Subject): boolean =>
  handling[kind].some((action) => can(actor, action, subject) === "yes");
