import { randomBytes } from "node:crypto";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { narrowBuilds } from "./narrow-build";
import { maySend } from "./same-origin";
import { setSecurityHeaders } from "./security-headers";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
  }
}

const largestBody = 21 * 1024 * 1024;
/** Where files are streamed: one too large is still read to its end, or the browser would not show why it was refused. */
const streamed = { path: /^\/founder\/applications\/[^/]+\/documents$/, largestBody: 200 * 1024 * 1024 };

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
    const response =
      refusal(request, new Set([publicUrl.origin, url.origin])) ??
      (await handlerFor(url.pathname)(request, { nonce, requestId, clientAddress }));
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

function refusal(request: Request, origins: ReadonlySet<string>): Response | null {
  if (!maySend(request, origins)) return new Response("Cross-site request refused.\n", { status: 403 });
  const limit = streamed.path.test(new URL(request.url).pathname) ? streamed.largestBody : largestBody;
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    return new Response("Too large.\n", { status: 413 });
  }
  return null;
}
