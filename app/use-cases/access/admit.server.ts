import type { Actor, Subject } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { Forbidden, NotFound } from "~/platform/errors";

/** Lets the actor go on when they may do this to the subject. Throws NotFound or Forbidden otherwise. */
export function admit(actor: Actor, action: Action, subject: Subject): void {
  const answer = can(actor, action, subject);
  if (answer === "hidden") throw new NotFound();
  if (answer === "forbidden") throw new Forbidden(action);
}
