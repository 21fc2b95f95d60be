import type { Actor, Subject } from "~/domain/access/actor";
import { handles } from "~/domain/access/handling";

/** Whether the person takes part in handling the application, so that an interest of theirs matters; others only read it. */
export const actsOn = (actor: Actor, subject: Subject): boolean => handles(actor, "application", subject);
