import { transact } from "~/data/db.server";
import { deleteExpired } from "~/data/session.server";
import { heldPostHours, inHours } from "~/domain/access/lifetimes";

/** Deletes sessions that ended more than a day ago (until then a late post finds its person) and posts kept too long. */
export function forgetExpired(now: Date): Promise<void> {
  return transact((tx) => deleteExpired(tx, now, inHours(now, -heldPostHours)));
}
