import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import type { CivilDate } from "~/domain/time/civil-date";
import { todayIn } from "~/domain/time/zoned";
import type { Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";
import { Forbidden, NotFound } from "~/platform/errors";
import { keepLatePost, resumed } from "./held-post.server";
import { limit, type LimitName, TooManyAttempts } from "./limit.server";
import { localeOf } from "./locale.server";
import { cityTimeZone, type Person, personOf } from "./person.server";
import { signInPath } from "./safe-path";

/**
 * What a route needs: nobody in particular, a signed-in person, a session whose second factor may still be missing, or an
 * action of the permission matrix that the person holds somewhere.
 */
export type Need = "public" | "signedIn" | "session" | Action;

type PersonFor<N extends Need> = N extends "public" ? Person | null : Person;
type ActorFor<N extends Need> = N extends "public" ? Actor | null : Actor;

/** What a guarded loader or action is given. `ctx` is a UseCaseContext once somebody is signed in. */
export interface Given<N extends Need> {
  readonly ctx: RequestContext & { readonly actor: ActorFor<N>; readonly today: CivilDate };
  readonly actor: ActorFor<N>;
  readonly person: PersonFor<N>;
  readonly locale: Locale;
  readonly params: LoaderFunctionArgs["params"];
  readonly request: Request;
  readonly url: URL;
  readonly clientAddress: string;
}

export interface GuardOptions {
  /** Data for programs: nobody is answered 401 instead of being led to the sign-in page. */
  readonly api?: boolean;
  /** What is posted has passwords or codes in it: it is not kept when its session has expired. */
  readonly secret?: boolean;
  /** Counts the request against this limit, per address. */
  readonly limit?: LimitName;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Guarded<Result> = ((args: Args) => Promise<Result>) & { readonly need: Need };

/** Declares who may load a route, once, from the permission matrix. Subjects are checked by readers and use cases. */
function loader<N extends Need, Result>(
  need: N,
  read: (given: Given<N>) => Promise<Result> | Result,
  options: GuardOptions = {},
): Guarded<Result> {
  const guarded = (args: Args): Promise<Result> =>
    answering(async () => read(await admit(need, args, options, () => toSignIn(args.request, options))));
  return Object.assign(guarded, { need });
}

/** Declares who may post to a route. A post whose session has expired is kept for its person, and comes back through here. */
function action<N extends Need, Result>(
  need: N,
  change: (given: Given<N>) => Promise<Result> | Result,
  options: GuardOptions = {},
): Guarded<Result> {
  const guarded = (args: Args): Promise<Result> =>
    answering(async () => {
      const given = await admit(need, args, options, () => afterSignIn(args.request, options));
      const { request, done } = await resumed(args.request, given.actor?.userId ?? null, given.ctx.now);
      const result = await change({ ...given, request, url: new URL(request.url) });
      await done();
      return result;
    });
  return Object.assign(guarded, { need });
}

export const guard = { loader, action };

async function admit<N extends Need>(
  need: N,
  { request, context, params }: Args,
  options: GuardOptions,
  nobody: () => Promise<Response> | Response,
): Promise<Given<N>> {
  if (options.limit) await limit(options.limit, context.clientAddress);
  const found = await personOf(request, context);
  // Until the second factor is there the person is nobody, except where it is asked for.
  const person = found?.pending && need !== "session" ? null : found;
  const url = new URL(request.url);
  if (need !== "public") {
    if (!person) throw found?.pending && !options.api ? redirect(secondFactorPath(found.pending, url)) : await nobody();
    if (need !== "signedIn" && need !== "session") permit(person.actor, need);
  }
  const actor = person?.actor ?? null;
  const now = new Date();
  const ctx = { actor, now, today: actor?.today ?? todayIn(cityTimeZone, now), requestId: context.requestId };
  const given = {
    ctx,
    actor,
    person,
    locale: localeOf(request),
    params,
    request,
    url,
    clientAddress: context.clientAddress,
  };
  // The check above is what the conditional types say: beside `public` there is a person.
  return given as Given<N>;
}

function permit(actor: Actor, action: Action): void {
  const answer = can(actor, action, "anywhere");
  if (answer === "hidden") throw new NotFound();
  if (answer === "forbidden") throw new Forbidden(action);
}

const toSignIn = (request: Request, { api }: GuardOptions): Response => {
  const { pathname, search } = new URL(request.url);
  return api ? new Response(null, { status: 401 }) : redirect(signInPath(pathname + search));
};

async function afterSignIn(request: Request, { api, secret }: GuardOptions): Promise<Response> {
  if (api) return new Response(null, { status: 401 });
  const kept = secret ? null : await keepLatePost(request, new Date());
  return redirect(signInPath(kept ?? formPath(request)), 303);
}

/** The page that a form stood on: what it posts to may have no page. */
function formPath(request: Request): string {
  const url = new URL(request.url);
  const referrer = request.headers.get("referer") ?? "";
  const from = URL.canParse(referrer) ? new URL(referrer) : url;
  const page = from.host === request.headers.get("host") || from.origin === url.origin ? from : url;
  return page.pathname + page.search;
}

function secondFactorPath(pending: "enter" | "enrol", { pathname, search }: URL): string {
  const page = pending === "enter" ? "/auth/second-factor" : "/auth/second-factor/enrolment";
  return `${page}?${new URLSearchParams({ to: pathname + search }).toString()}`;
}

async function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) throw new Response(null, { status: 404, statusText: "Not Found" });
    if (error instanceof Forbidden) throw new Response(null, { status: 403, statusText: "Forbidden" });
    if (error instanceof TooManyAttempts) throw tooMany(error);
    throw error;
  }
}

const tooMany = ({ retryAfter }: TooManyAttempts): Response =>
  new Response(null, { status: 429, statusText: "Too Many Requests", headers: { "Retry-After": String(retryAfter) } });
