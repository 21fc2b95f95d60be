import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { AgnosticDataRouteObject, DataStrategyFunction, DataStrategyResult } from "@remix-run/router";

/**
 * The action of a post, or the loaders of a page at once, as the router itself runs them, but with the request itself instead of
 * copies, and not each in a race with the end of the connection.
 */
export const running =
  ({ routes }: ServerBuild): DataStrategyFunction =>
  async ({ matches, request, context }) => {
    const part = request.method === "POST" ? "action" : "loader";
    const results = matches
      .filter(({ shouldLoad }) => shouldLoad)
      .map(async ({ route: { id }, params }): Promise<[string, DataStrategyResult]> => {
        try {
          const args = { request, params, context: context as AppLoadContext };
          const result: unknown = await routes[id]?.module[part]?.(args);
          if (result === undefined) throw new Error(`The ${part} of ${id} gives nothing.`);
          return [id, { type: "data", result }];
        } catch (error) {
          return [id, { type: "error", result: error }];
        }
      });
    return Object.fromEntries(await Promise.all(results));
  };

/** The routes as the router takes them. */
export function routeTree({ routes }: ServerBuild, parent?: string): AgnosticDataRouteObject[] {
  return Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index, caseSensitive, module: { action, loader, handle, ErrorBoundary } }) => ({
      id,
      path,
      handle,
      hasErrorBoundary: id === "root" || ErrorBoundary !== undefined,
      action: action !== undefined,
      loader: loader !== undefined,
      ...(index ? { index } : { caseSensitive, children: routeTree({ routes } as ServerBuild, id) }),
    })) as AgnosticDataRouteObject[];
}
