import { randomBytes } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { answerFrom } from "./documents.server";
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

/** The whole of Slipway as one function from request to answer, as the server and the tests of routes call it. */
export function createHandler(build: ServerBuild, mode = "production") {
  const narrowed = narrowBuilds(build);
  const handlers = new Map<ServerBuild, ReturnType<typeof answerFrom>>();
  const handlerFor = (pathname: string) => {
    const own = narrowed(pathname);
    const known = handlers.get(own) ?? answerFrom(own, mode);
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
      ? await handlerFor(url.pathname)(request, { nonce, requestId, clientAddress })
      : new Response("Cross-site request refused.\n", { status: 403 });
    const answer = new Response(response.body, response);
    setSecurityHeaders(answer.headers, nonce, publicUrl.protocol === "https:");
    answer.headers.set("X-Request-Id", requestId);
    // What is left of a body that was refused is not waited for.
    if (answer.status === 413 || answer.status === 415) answer.headers.set("Connection", "close");
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
