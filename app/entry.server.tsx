import { PassThrough } from "node:stream";
import type { ReactElement } from "react";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { localeOfRequest } from "~/auth/locale.server";
import { installTexts } from "~/i18n/t.server";
import type { QuietPages } from "~/platform/http/documents.server";
import { QuietPage } from "~/platform/http/quiet-page";
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
  const page = ofRemix(context, request, load);
  if (!needsScripts(context)) return new Response(whole(page), { status, headers });
  return stream(page, load.nonce, status, headers);
}

/** For platform/http/documents.server.ts, which answers visits to pages without scripts. */
export const quiet: QuietPages = {
  wantsScripts,
  render: (context, request, load) =>
    whole(
      context.staticHandlerContext.errors
        ? ofRemix(context, request, load)
        : answering(request, load, <QuietPage context={context} />),
    ),
};

const ofRemix = (context: EntryContext, request: Request, load: AppLoadContext) =>
  answering(request, load, <RemixServer context={context} url={request.url} nonce={load.nonce} />);

const answering = (request: Request, { nonce, requestId }: AppLoadContext, page: ReactElement) => (
  <AnswerProvider value={{ nonce, requestId, locale: localeOfRequest(request) }}>{page}</AnswerProvider>
);

/** A page without scripts is complete in one piece, which is also the fastest way to make it. */
const whole = (page: ReactElement): string => "<!doctype html>" + renderToString(page);

function stream(page: ReactElement, nonce: string, status: number, headers: Headers): Promise<Response> {
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
