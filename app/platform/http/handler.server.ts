import { randomBytes } from "node:crypto";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { limitBody } from "./body-limit";
import { narrowBuilds } from "./narrow-build";
import { isApi, maySend } from "./same-origin";
import { setSecurityHeaders } from "./security-headers";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
  }
}

/** The whole of Slipway as one function from request to answer, as the server and the tests of routes call it. */
export function createHandler(build: ServerBuild, mode = "production") {
  const narrowed = narrowBuilds(build);
  const handlers = new Map<ServerBuild, ReturnType<typeof createRequestHandler>>();
  const handlerFor = (pathname: string) => {
    const own = narrowed(pathname);
    const known = handlers.get(own) ?? createRequestHandler(own, mode);
    handlers.set(own, known);
    return known;
  };
  const publicUrl = new URL(env().PUBLIC_URL);

  return async (request: Request, clientAddress: string): Promise<Response> => {
    const started = performance.now();
    const nonce = randomBytes(16).toString("base64");
    const requestId = newId();
    const url = new URL(request.url);
    const response = maySend(request, new Set([publicUrl.origin, url.origin]))
      ? await limited(request, (each) => handlerFor(url.pathname)(each, { nonce, requestId, clientAddress }))
      : new Response("Cross-site request refused.\n", { status: 403 });
    const answer = new Response(response.body, response);
    setSecurityHeaders(answer.headers, nonce, publicUrl.protocol === "https:");
    answer.headers.set("X-Request-Id", requestId);
    log.info({
      requestId,
      method: request.method,
      path: url.pathname,
      status: answer.status,
      ms: Math.round(performance.now() - started),
    });
    return answer;
  };
}

/**
 * The answer to a request whose body is not too large; 413 otherwise, and the rest of it is not waited for. Routes of the API
 * read no more than a limit of their own, and say themselves what is wrong.
 */
async function limited(whole: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  const { request, exceeded } = limitBody(whole);
  const own = isApi(whole);
  const response = exceeded() && !own ? null : await answer(request);
  if (response && !exceeded()) return response;
  if (response && own) return closing(response);
  await response?.body?.cancel();
  return closing(new Response("Too large.\n", { status: 413 }));
}

/** An answer after which nothing more is read of what the sender has to say. */
function closing(response: Response): Response {
  response.headers.set("Connection", "close");
  return response;
}
