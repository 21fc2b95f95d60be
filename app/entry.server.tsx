import { PassThrough } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { localeOf } from "~/auth/locale.server";
import { installTexts } from "~/i18n/t.server";
import { log } from "~/platform/log.server";
import { AnswerProvider } from "~/ui/answer";
import { needsScripts } from "~/ui/scripts";

export { house } from "./house.server";

installTexts();

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  load: AppLoadContext,
): Promise<Response> | Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  const page = (
    <AnswerProvider value={{ nonce: load.nonce, requestId: load.requestId, locale: localeOf(request) }}>
      <RemixServer context={context} url={request.url} nonce={load.nonce} />
    </AnswerProvider>
  );
  // A page without scripts is complete in one piece, which is also the fastest way to make it.
  if (!needsScripts(context)) {
    return new Response("<!doctype html>" + renderToString(page), { status, headers });
  }
  return stream(page, load.nonce, status, headers);
}

function stream(page: React.ReactElement, nonce: string, status: number, headers: Headers): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => log.error({ err: error }, "rendering failed"),
    });
    setTimeout(abort, 10_000).unref();
  });
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // Not found, forbidden, too large and the like are answers, not failures.
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  log.error({ err: error, path: new URL(request.url).pathname, requestId: context.requestId }, "request failed");
}
