import { randomBytes } from "node:crypto";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids";
import { log } from "~/platform/log.server";
import { clientAddress } from "./client-address";
import { answerFrom } from "./documents.server";
import { refusedAtDoor } from "./door";
import { narrowBuilds } from "./narrow-build";
import { isApi } from "./same-origin";
import { setSecurityHeaders } from "./security-headers";
import { toldCookie, untold } from "./told-once";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly nonce: string;
    readonly requestId: string;
    readonly clientAddress: string;
    /** The status of a request that was refused without a word: the page, or the API's catch-all, says why. */
    readonly refused?: number;
  }
}

/** An address that no route has: what it shows says why the request was refused. */
const nowhere = { page: "/-/-/-/-/-/-", api: "/api/-/-/-" } as const;

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

  const refuse = (request: Request, context: AppLoadContext, refused: number) => {
    const place = isApi(request) ? nowhere.api : nowhere.page;
    const { headers } = request;
    return handlerFor(place)(new Request(new URL(place, publicUrl), { headers }), { ...context, refused });
  };

  /**
   * Programs are told in the one shape of the API why they were refused, wherever that happened; people on a page, also where an
   * address that only takes forms was opened.
   */
  const inShape = async (request: Request, context: AppLoadContext, answer: Response): Promise<Response> => {
    const { headers } = answer;
    // What Remix refuses itself is JSON of another shape, or a line of text, and marked.
    const marked = headers.has("x-remix-error");
    const own = isApi(request)
      ? headers.get("content-type")?.startsWith("application/json") && !marked
      : !marked || !request.headers.get("accept")?.includes("text/html");
    if (answer.status < 400 || own) return answer;
    await answer.body?.cancel();
    // An address without anything to show is 400 to Remix when it is opened; that it takes forms alone is 405.
    const opened = !isApi(request) && request.method === "GET" && answer.status === 400;
    const told = await refuse(request, context, opened ? 405 : answer.status);
    for (const name of ["Allow", "Retry-After"]) {
      const value = headers.get(name);
      if (value !== null) told.headers.set(name, value);
    }
    return told;
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
    const plain = refused ? null : untold(request);
    const response = refused
      ? await refuse(request, context, refused)
      : plain !== null
        ? new Response(null, { status: 302, headers: { Location: plain } })
        : await inShape(request, context, await handlerFor(url.pathname)(request, context));
    // One with a body may come from elsewhere, with headers that cannot be changed.
    const answer = response.body === null ? response : new Response(response.body, response);
    setSecurityHeaders(answer.headers, context.nonce, publicUrl.protocol === "https:");
    const told = toldCookie(request, answer, publicUrl.protocol === "https:");
    if (told !== null) answer.headers.append("Set-Cookie", told);
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
