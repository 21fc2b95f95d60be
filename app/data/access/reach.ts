import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { companiesFor, zonesFor } from "~/domain/access/reach";

/** Whose things an actor sees: those of their companies, and those of their zones; null stands for every zone. */
export function reachOf(actor: Actor, action: Action): { companies: string[]; zones: string[] | null } {
  const zones = zonesFor(actor, action);
  return { companies: companiesFor(actor, action), zones: zones === "all" ? null : zones };
}
