import { randomBytes } from "node:crypto";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { clientAddress } from "./client-address";
import { answerFrom } from "./documents.server";
import { type DoorStatus, refusedAtDoor } from "./door";
import { narrowBuilds } from "./narrow-build";
import { Page } from "./page";
import { isApi } from "./same-origin";
import { setSecurityHeaders } from "./security-headers";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
    /** Set where the request went no further than the door: the page says why. */
    readonly refused?: DoorStatus;
  }
}

/** An address that no route has: what it shows says why the request was refused. */
const nowhere = "/-/-/-/-/-/-";

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
  const { PUBLIC_URL, TRUST_PROXY } = env();
  const publicUrl = new URL(PUBLIC_URL);

  const refuse = (request: Request, context: AppLoadContext, refused: DoorStatus) => {
    if (isApi(request)) return new Response("Refused.\n", { status: refused });
    const page = new Request(new URL(nowhere, publicUrl), { headers: request.headers });
    return handlerFor(nowhere)(page, { ...context, refused });
  };

  return async (request: Request, socketAddress: string): Promise<Response> => {
    const started = performance.now();
    const url = new URL(request.url);
    const context = {
      nonce: randomBytes(16).toString("base64"),
      requestId: newId(),
      clientAddress: clientAddress(request.headers, socketAddress, TRUST_PROXY),
    };
    const refused = refusedAtDoor(request, new Set([publicUrl.origin, url.origin]));
    // Remix would compare it with Host once more, which a proxy may have rewritten; the door has compared it already.
    request.headers.delete("origin");
    const response = refused
      ? await refuse(request, context, refused)
      : await handlerFor(url.pathname)(request, context);
    const answer = response instanceof Page ? response : new Response(response.body, response);
    setSecurityHeaders(answer.headers, context.nonce, publicUrl.protocol === "https:");
    answer.headers.set("X-Request-Id", context.requestId);
    // What is left of a body that was refused is not waited for.
    if (answer.status === 413 || answer.status === 415) answer.headers.set("Connection", "close");
    log.info({
      requestId: context.requestId,
      method: request.method,
      path: url.pathname,
      status: answer.status,
      ms: Math.round(performance.now() - started),
    });
    return answer;
  };
}
