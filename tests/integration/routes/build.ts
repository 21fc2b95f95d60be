import path from "node:path";
import { pathToFileURL } from "node:url";
import { defineRoutes } from "@remix-run/dev/dist/config/routes.js";
import type { ServerBuild } from "@remix-run/node";
import remixConfig from "../../../remix.config.js";

const app = path.resolve("app");

const load = async (file: string): Promise<unknown> =>
  import(/* @vite-ignore */ pathToFileURL(path.join(app, file)).href);

/** The routes as the files of app/routes say. */
export const manifest = () => Object.values(remixConfig.routes(defineRoutes));

/** The server's build, made of the sources themselves: the same handler, routes and pages without building first. */
export async function sourceBuild(): Promise<ServerBuild> {
  const files = [{ id: "root", path: "", file: "root.tsx" }, ...manifest()];
  const loaded = await Promise.all(files.map(async (route) => ({ ...route, module: await load(route.file) })));
  const routes = Object.fromEntries(loaded.map((route) => [route.id, route]));
  const described = Object.fromEntries(
    loaded.map(({ module, file, ...route }) => {
      const has = (name: string): boolean => typeof module === "object" && module !== null && name in module;
      const client = { hasClientAction: false, hasClientLoader: false, hasErrorBoundary: has("ErrorBoundary") };
      const server = { hasLoader: has("loader"), hasAction: has("action") };
      return [route.id, { ...route, ...server, ...client, module: `/assets/${file}`, imports: [], css: [] }];
    }),
  );
  return {
    entry: { module: await load("entry.server.tsx") },
    routes,
    assets: {
      entry: { module: "/assets/entry.js", imports: [] },
      routes: described,
      url: "/assets/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: remixConfig.future,
    isSpaMode: false,
  } as unknown as ServerBuild;
}
