import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";

/** The front page of a person: where their work is. */
export function homeOf(actor: Actor): string {
  if (can(actor, "tracking.read", "anywhere") === "yes") return "/admin";
  if (can(actor, "people.manage", "anywhere") === "yes") return "/admin/people";
  return actor.siteIds.length > 0 ? "/operator" : "/founder";
}
