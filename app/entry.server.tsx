import { PassThrough } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { localeOf } from "~/auth/locale.server";
import { installTexts } from "~/i18n/t.server";
import type { QuietPages } from "~/platform/http/documents.server";
import { log } from "~/platform/log.server";
import { AnswerProvider } from "~/ui/answer";
import { needsScripts, wantsScripts } from "~/ui/scripts";

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
  if (!needsScripts(context)) return new Response(whole(context, request, load), { status, headers });
  return stream(pageOf(context, request, load), load.nonce, status, headers);
}

/** For platform/http/documents.server.ts, which answers visits to pages without scripts. */
export const quiet: QuietPages = { wantsScripts, render: whole };

const pageOf = (context: EntryContext, request: Request, { nonce, requestId }: AppLoadContext) => (
  <AnswerProvider value={{ nonce, requestId, locale: localeOf(request) }}>
    <RemixServer context={context} url={request.url} nonce={nonce} />
  </AnswerProvider>
);

/** A page without scripts is complete in one piece, which is also the fastest way to make it. */
function whole(context: EntryContext, request: Request, load: AppLoadContext): string {
  return "<!doctype html>" + renderToString(pageOf(context, request, load));
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
