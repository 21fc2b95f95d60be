import {
  createRequestHandler,
  type AppLoadContext,
  type EntryContext,
  type HeadersFunction,
  type ServerBuild,
} from "@remix-run/node";
import {
  createStaticHandler,
  getStaticContextFromError,
  isRouteErrorResponse,
  type StaticHandlerContext,
} from "@remix-run/router";
import { headsOf, wait } from "./document-heads";
import { Page } from "./page";
import { running, routeTree } from "./run-routes";

type Answer = (request: Request, load: AppLoadContext) => Promise<Response>;

/** What the entry module gives beside Remix's own: the text of a page that sends no script. */
export interface QuietPages {
  /** Whether a page with a route of this handle sends some. */
  wantsScripts(handle: unknown): boolean;
  render(context: EntryContext, request: Request, load: AppLoadContext): string;
}

/**
 * Answers the addresses of a build. Visits and posts to pages without scripts are answered here: Remix would copy each request for
 * each action and loader, and encode all data of the page once more for a browser that never asks for it (decision 0003). All else
 * is Remix's.
 */
export function answerFrom(build: ServerBuild, mode: string): Answer {
  const remix = createRequestHandler(withWait(build), mode);
  const pages = mode === "production" ? pagesOf(build) : null;
  return (request, load) => (pages && isPlain(request) ? pages(request, load) : remix(request, load));
}

/** Remix drops the headers of answers that become pages: how long to wait is put through from every route. */
export function withWait(build: ServerBuild): ServerBuild {
  const headers: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders, parentHeaders }) => {
    const seconds = [errorHeaders, actionHeaders, loaderHeaders, parentHeaders]
      .map((each) => each?.get(wait))
      .find(Boolean);
    return new Headers(seconds ? { [wait]: seconds } : {});
  };
  const routes = Object.entries(build.routes).map(
    ([id, route]) => [id, route && { ...route, module: { ...route.module, headers } }] as const,
  );
  return { ...build, routes: Object.fromEntries(routes) };
}

const methods = new Set(["GET", "POST"]);

/** A visit or a post to a page, and nothing that Remix's own scripts ask. */
function isPlain({ method, url }: Request): boolean {
  const { pathname, search } = new URL(url);
  return methods.has(method) && !/\.data$|^\/__manifest$/.test(pathname) && !/[?&](index|_data|_routes)\b/.test(search);
}

/** Null where an address of the build may lead to scripts, or to something else than a page. */
function pagesOf(build: ServerBuild): Answer | null {
  const routes = Object.values(build.routes);
  const { quiet } = build.entry.module as unknown as { readonly quiet: QuietPages };
  const parents = new Set(routes.map(({ parentId }) => parentId));
  const isPage = ({ id, module }: (typeof routes)[number]) => parents.has(id) || module.default !== undefined;
  if (!routes.every((route) => isPage(route) && !quiet.wantsScripts(route.module.handle))) return null;

  const handler = createStaticHandler(routeTree(build), {
    future: { v7_relativeSplatPath: true, v7_throwAbortReason: true },
  });
  const dataStrategy = running(build);
  const frame = {
    manifest: build.assets,
    future: build.future,
    isSpaMode: build.isSpaMode,
    serverHandoffString: "",
    renderMeta: {},
    serializeError: () => ({ message: "" }),
    routeModules: Object.fromEntries(routes.map(({ id, module }) => [id, module])),
  };
  const render = (context: StaticHandlerContext, request: Request, load: AppLoadContext) =>
    quiet.render({ ...frame, staticHandlerContext: context } as EntryContext, request, load);

  return async (request, load) => {
    const report = (error: unknown) => build.entry.module.handleError?.(error, { request, context: load, params: {} });
    try {
      const context = await handler.query(request, { requestContext: load, dataStrategy });
      if (context instanceof Response) return context;
      for (const error of Object.values(context.errors ?? {}) as unknown[]) if (isFailure(error)) report(error);
      const headers = headsOf(context);
      const page = (of: StaticHandlerContext) =>
        new Page(render(of, request, load), { status: of.statusCode, headers });
      try {
        return page(context);
      } catch (error) {
        report(error);
        // The page of an error stands in for one that could not be rendered.
        return page(getStaticContextFromError(handler.dataRoutes, context, error));
      }
    } catch (error) {
      report(error);
      return new Response("Unexpected Server Error", { status: 500, headers: { "Content-Type": "text/plain" } });
    }
  };
}

/** Answers that were thrown, such as 404, are no failures; what the router itself refuses carries its reason. */
const isFailure = (error: unknown): boolean => !isRouteErrorResponse(error) || "error" in error;
