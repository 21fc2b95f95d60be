import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import type { Actor } from "~/domain/access/actor";
import { type Permitted, can } from "~/domain/access/can";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { clock } from "~/platform/clock.server";
import { isUnavailable } from "~/data/kernel/unavailable";
import { Forbidden, NotFound } from "~/platform/errors";
import type { FormKind } from "~/platform/http/form-bounds";
import { BodyRefused, boundedForm } from "~/platform/http/read-form.server";
import { log } from "~/platform/log.server";
import { keepLatePost, resumed } from "./held-post.server";
import { limit, type LimitName, TooManyAttempts } from "./limit.server";
import { localeOfRequest } from "./locale.server";
import type { Given, Need, On } from "./need";
import { personOf } from "./person.server";
import { referringPage } from "./referring-page";
import { signInPath } from "./safe-path";

export interface GuardOptions {
  /** Data for programs: nobody is answered 401 instead of being led to the sign-in page. */
  readonly api?: boolean;
  /** What is posted has passwords or codes in it: it is not kept when its session has expired. */
  readonly secret?: boolean;
  /** The kind of form that is posted, which bounds its body; `short` where nothing is said. */
  readonly form?: FormKind;
  /** Counts the request against this limit, per address. */
  readonly limit?: LimitName;
}

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Guarded<Result> = (args: Args) => Promise<Result>;

/** Declares who may load a route, once, from the permission matrix; a thing in its address is opened by `on`. */
function loader<N extends Need, Subject, Result>(
  need: N | On<N, Subject>,
  read: (given: Given<N, Subject>) => Promise<Result> | Result,
  options: GuardOptions = {},
): Guarded<Result> {
  return (args) => answering(async () => read(await admit(need, args, options, () => toSignIn(args.request, options))));
}

/** Declares who may post to a route, and what. A post whose session has expired is kept for its person, and comes back through here. */
function action<N extends Need, Subject, Result>(
  need: N | On<N, Subject>,
  change: (given: Given<N, Subject>) => Promise<Result> | Result,
  options: GuardOptions = {},
): Guarded<Result> {
  return (args) =>
    answering(async () => {
      const posted = await boundedForm(args.request, options.form ?? "short");
      const given = await admit(need, { ...args, request: posted }, options, () => afterSignIn(posted, options));
      const { request, done } = await resumed(posted, given.actor?.userId ?? null, given.ctx.now);
      const result = await change(request === posted ? given : { ...given, request, url: new URL(request.url) });
      await done();
      return result;
    });
}

export const guard = { loader, action };

async function admit<N extends Need, Subject>(
  wanted: N | On<N, Subject>,
  { request, context, params }: Args,
  options: GuardOptions,
  nobody: () => Promise<Response> | Response,
): Promise<Given<N, Subject>> {
  const { need, open } = typeof wanted === "string" ? { need: wanted, open: null } : wanted;
  if (options.limit) await limit(options.limit, context.clientAddress);
  const found = await personOf(request, context);
  // Until the second factor is there the person is nobody, except where it is asked for.
  const person = found?.pending && need !== "session" ? null : found;
  const url = new URL(request.url);
  if (need !== "public" && !person) {
    throw found?.pending && !options.api ? redirect(secondFactorPath(found.pending, url)) : await nobody();
  }
  const actor = person?.actor ?? null;
  const now = clock();
  const given = {
    ctx: { actor, now, today: actor?.today ?? todayIn(cityTimeZone, now), requestId: context.requestId },
    actor,
    person,
    params,
    request,
    url,
    locale: localeOfRequest(request),
    clientAddress: context.clientAddress,
    subject: null,
    // The check above is what the conditional types say: beside `public` there is a person.
  } as Given<N, Subject>;
  const answer = anywhere(actor, need);
  if (answer === "hidden") throw new NotFound();
  // That something is forbidden is told of what is there: a thing is looked up first.
  const subject = open ? await open(given) : given.subject;
  if (answer === "forbidden") throw new Forbidden(need);
  return { ...given, subject };
}

/** Whether the person may do this to anything at all. */
function anywhere(actor: Actor | null, need: Need): Permitted {
  if (actor === null || need === "public" || need === "signedIn" || need === "session") return "yes";
  return can(actor, need, "anywhere");
}

const toSignIn = (request: Request, { api }: GuardOptions): Response => {
  const { pathname, search } = new URL(request.url);
  return api ? new Response(null, { status: 401 }) : redirect(signInPath(pathname + search));
};

async function afterSignIn(request: Request, { api, secret }: GuardOptions): Promise<Response> {
  if (api) return new Response(null, { status: 401 });
  const kept = secret ? null : await keepLatePost(request, clock());
  if (kept !== null) return redirect(signInPath(kept), 303);
  // A file is more than what is kept: whoever sent one is told to choose it again.
  const file = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return redirect(pathTo("/auth/sign-in", { to: formPath(request), notice: file ? "fileLost" : null }), 303);
}

/** The page that a form stood on: what it posts to may have no page. */
function formPath(request: Request): string {
  const { pathname, search } = referringPage(request) ?? new URL(request.url);
  return pathname + search;
}

function secondFactorPath(pending: "enter" | "enrol", { pathname, search }: URL): string {
  const to = pathname + search;
  return pathTo(pending === "enter" ? "/auth/second-factor" : "/auth/second-factor/enrolment", { to });
}

async function answering<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) throw new Response(null, { status: 404, statusText: "Not Found" });
    if (error instanceof Forbidden) throw new Response(null, { status: 403, statusText: "Forbidden" });
    if (error instanceof TooManyAttempts) throw new Response(null, tooOften(error));
    if (error instanceof BodyRefused) throw new Response(null, { status: error.status });
    if (isUnavailable(error)) throw unavailable(error);
    throw error;
  }
}

function unavailable(error: unknown): Response {
  log.error({ err: error }, "database or disk cannot be used now");
  return new Response(null, { status: 503, statusText: "Service Unavailable", headers: { "Retry-After": "30" } });
}

/** The head of the answer to too many tries, which says how many seconds to wait. */
export const tooOften = ({ retryAfter }: TooManyAttempts): ResponseInit => ({
  status: 429,
  statusText: "Too Many Requests",
  headers: { "Retry-After": String(retryAfter) },
});
