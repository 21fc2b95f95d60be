import {
  createRequestHandler,
  type AppLoadContext,
  type EntryContext,
  type HeadersFunction,
  type ServerBuild,
} from "@remix-run/node";
import {
  type AgnosticDataRouteObject,
  createStaticHandler,
  type DataStrategyFunction,
  type DataStrategyResult,
  getStaticContextFromError,
  isRouteErrorResponse,
  type StaticHandlerContext,
} from "@remix-run/router";
import { Page } from "./page";

type Answer = (request: Request, load: AppLoadContext) => Promise<Response>;

/** What the entry module gives beside Remix's own: the text of a page that sends no script. */
export interface QuietPages {
  /** Whether a page with a route of this handle sends some. */
  wantsScripts(handle: unknown): boolean;
  render(context: EntryContext, request: Request, load: AppLoadContext): string;
}

/**
 * Answers the addresses of a build. Pages without scripts are made here: Remix would copy each request for each loader, and
 * encode all data of the page once more for a browser that never asks for it (decision 0003). All else is Remix's.
 */
export function answerFrom(build: ServerBuild, mode: string): Answer {
  const remix = createRequestHandler(withWait(build), mode);
  const pages = mode === "production" ? pagesOf(build) : null;
  return (request, load) => (pages && isPlain(request) ? pages(request, load) : remix(request, load));
}

const wait = "Retry-After";

/** Remix drops the headers of answers that become pages: how long to wait is put through from every route. */
function withWait(build: ServerBuild): ServerBuild {
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

/** A visit to a page, and nothing that Remix's own scripts ask. */
function isPlain({ method, url }: Request): boolean {
  const { pathname, search } = new URL(url);
  return method === "GET" && !/\.data$|^\/__manifest$/.test(pathname) && !/[?&](index|_data|_routes)\b/.test(search);
}

/** Null where an address of the build may lead to scripts, or to something else than a page. */
function pagesOf(build: ServerBuild): Answer | null {
  const routes = Object.values(build.routes);
  const { quiet } = build.entry.module as unknown as { readonly quiet: QuietPages };
  const parents = new Set(routes.map(({ parentId }) => parentId));
  const isPage = ({ id, module }: (typeof routes)[number]) => parents.has(id) || module.default !== undefined;
  if (!routes.every((route) => isPage(route) && !quiet.wantsScripts(route.module.handle))) return null;

  const handler = createStaticHandler(treeOf(build), {
    future: { v7_relativeSplatPath: true, v7_throwAbortReason: true },
  });
  const dataStrategy = loading(build);
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
      try {
        return page(context, render(context, request, load));
      } catch (error) {
        report(error);
        // The page of an error stands in for one that could not be rendered.
        const failed = getStaticContextFromError(handler.dataRoutes, context, error);
        return page(failed, render(failed, request, load));
      }
    } catch (error) {
      report(error);
      return new Response("Unexpected Server Error", { status: 500, headers: { "Content-Type": "text/plain" } });
    }
  };
}

/** The loaders of a page at once, as the router itself runs them, but not each in a race with the end of the connection. */
const loading =
  ({ routes }: ServerBuild): DataStrategyFunction =>
  async ({ matches, request, context }) => {
    const results = matches
      .filter(({ shouldLoad }) => shouldLoad)
      .map(async ({ route: { id }, params }): Promise<[string, DataStrategyResult]> => {
        try {
          const args = { request, params, context: context as AppLoadContext };
          return [id, { type: "data", result: await routes[id]?.module.loader?.(args) }];
        } catch (error) {
          return [id, { type: "error", result: error }];
        }
      });
    return Object.fromEntries(await Promise.all(results));
  };

/** Answers that were thrown, such as 404, are no failures; what the router itself refuses carries its reason. */
const isFailure = (error: unknown): boolean => !isRouteErrorResponse(error) || "error" in error;

function page({ statusCode, loaderHeaders }: StaticHandlerContext, text: string): Page {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  for (const loaded of Object.values(loaderHeaders))
    for (const [name, value] of loaded)
      if (name === "set-cookie" || name === wait.toLowerCase()) headers.append(name, value);
  return new Page(text, { status: statusCode, headers });
}

/** The routes as the router takes them. */
function treeOf({ routes }: ServerBuild, parent?: string): AgnosticDataRouteObject[] {
  return Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index, caseSensitive, module: { loader, handle, ErrorBoundary } }) => ({
      id,
      path,
      handle,
      hasErrorBoundary: id === "root" || ErrorBoundary !== undefined,
      loader: loader !== undefined,
      ...(index ? { index } : { caseSensitive, children: treeOf({ routes } as ServerBuild, id) }),
    })) as AgnosticDataRouteObject[];
}
