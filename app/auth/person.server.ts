import type { AppLoadContext } from "@remix-run/node";
import type { SessionRow } from "~/data/access/session.server";
import { readSettings } from "~/data/city/settings.server";
import type { Actor } from "~/domain/access/actor";
import { actorOf } from "~/domain/access/actor-of";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { clock } from "~/platform/clock.server";
import { lucia, sessionIdOf } from "./lucia.server";

/** Who is signed in. `pending` says what is missing before they are let in: to enter or to enrol a second factor. */
export interface Person {
  readonly actor: Actor;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly official: boolean;
  readonly secondFactor: boolean;
  readonly pending: "enter" | "enrol" | null;
  /** The cookie's session id, for ending it; never shown or logged. */
  readonly sessionId: string;
}

/** Loaders of one request share the load context, and with it one reading of session and rights. */
const readings = new WeakMap<AppLoadContext, Promise<Person | null>>();

/** The person of the request's session, or null; one round trip however many loaders ask. */
export function personOf(request: Request, context: AppLoadContext): Promise<Person | null> {
  const reading = readings.get(context) ?? readPerson(request);
  readings.set(context, reading);
  return reading;
}

async function readPerson(request: Request): Promise<Person | null> {
  const sessionId = sessionIdOf(request);
  if (!sessionId) return null;
  const [{ user }, settings] = await Promise.all([lucia().validateSession(sessionId), readSettings()]);
  if (!user) return null;
  const { row } = user;
  const actor = actorOf(row, todayIn(cityTimeZone, clock()));
  const official = actor.grants.length > 0;
  const required = !settings.demonstration && (official || settings.secondFactor === "everyone");
  return {
    actor,
    email: row.email,
    name: row.name,
    locale: row.locale,
    official,
    secondFactor: row.totpConfirmed,
    pending: pendingFactor(row, required),
    sessionId,
  };
}

/** A factor that was set up is always asked for; one that is required must be set up first. */
export function pendingFactor(
  session: Pick<SessionRow, "totpConfirmed" | "secondFactorAt">,
  required: boolean,
): Person["pending"] {
  if (session.totpConfirmed) return session.secondFactorAt ? null : "enter";
  return required ? "enrol" : null;
}
