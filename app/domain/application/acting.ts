import type { Actor, Subject } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";

const acts = [
  "application.accept",
  "application.requestCorrections",
  "application.assign",
  "application.recommend",
  "application.return",
  "application.approve",
  "application.reject",
] as const satisfies readonly Action[];

/** Whether the person takes part in handling the case, so that an interest of theirs matters; others only read it. */
export const actsOn = (actor: Actor, subject: Subject): boolean =>
  acts.some((action) => can(actor, action, subject) === "yes");
