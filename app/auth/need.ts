import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";
import type { Person } from "./person.server";

/**
 * What a route needs: nobody in particular, a signed-in person, a session whose second factor may still be missing, or an
 * action of the permission matrix that the person holds somewhere.
 */
export type Need = "public" | "signedIn" | "session" | Action;

type PersonFor<N extends Need> = N extends "public" ? Person | null : Person;
type ActorFor<N extends Need> = N extends "public" ? Actor | null : Actor;

/** What a guarded loader or action is given. `ctx` is a UseCaseContext once somebody is signed in. */
export interface Given<N extends Need, Subject = unknown> {
  readonly ctx: RequestContext & { readonly actor: ActorFor<N>; readonly today: CivilDate };
  readonly actor: ActorFor<N>;
  readonly person: PersonFor<N>;
  readonly locale: Locale;
  readonly params: LoaderFunctionArgs["params"];
  readonly request: Request;
  readonly url: URL;
  readonly clientAddress: string;
  /** What `open` has found; only for a need on a subject. */
  readonly subject: Subject;
}

/** A need on the thing that the route's address names. */
export interface On<N extends Need, Subject> {
  readonly need: N;
  readonly open: (given: Given<N>) => Promise<Subject> | Subject;
}

/**
 * Declares a need on the thing that the route's address names. `open` finds it, or throws NotFound or Forbidden; it runs before
 * a form is read, so that who has no business there is not told of mistakes in what they sent. Loader, action and `change` get
 * what it found as `subject`.
 */
export const on = <N extends Need, Subject>(need: N, open: On<N, Subject>["open"]): On<N, Subject> => ({ need, open });
