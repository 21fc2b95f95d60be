import type { Actor, Subject } from "./actor";
import { type Action, matrix } from "./matrix";
import { companiesFor, operatorsFor, sitesFor, zonesFor } from "./reach";
import { seenThrough } from "./seen-through";

/** `forbidden`: yours to see but not to do (403). `hidden`: not yours, as if it were not there (404). */
export type Permitted = "yes" | "forbidden" | "hidden";

const isAmong = (ids: readonly string[], id: string | null | undefined): boolean => ids.some((each) => each === id);

const permits = (actor: Actor, action: Action, subject: Subject): boolean => {
  if (matrix[action].visitor) return true;
  const zones = zonesFor(actor, action);
  if (zones === "all") return true;
  const somewhere = (ids: readonly string[], id: keyof Exclude<Subject, "anywhere">) =>
    subject === "anywhere" ? ids.length > 0 : isAmong(ids, subject[id]);
  return (
    somewhere(zones, "zoneId") ||
    somewhere(companiesFor(actor, action), "companyId") ||
    somewhere(sitesFor(actor, action), "siteId") ||
    somewhere(operatorsFor(actor, action), "operatorId")
  );
};

/** Whether the actor may do this to the subject; `signIn` for nobody (null), except where visitors may. */
export function can(actor: Actor, action: Action, subject: Subject): Permitted;
export function can(actor: Actor | null, action: Action, subject: Subject): Permitted | "signIn";
export function can(actor: Actor | null, action: Action, subject: Subject): Permitted | "signIn" {
  if (actor === null) return matrix[action].visitor ? "yes" : "signIn";
  if (permits(actor, action, subject)) return "yes";
  return permits(actor, seenThrough[action] ?? action, subject) ? "forbidden" : "hidden";
}
