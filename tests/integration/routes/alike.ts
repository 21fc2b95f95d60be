import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { expect } from "vitest";
import { answerFrom } from "~/platform/http/documents.server";
import { narrowBuilds } from "~/platform/http/narrow-build";
import { newId } from "~/platform/ids";

export type Handler = (request: Request, load: AppLoadContext) => Promise<Response>;
export type ServerRouteModule = ServerBuild["routes"][string]["module"];

/** The way that requests take in production. */
export function ours(build: ServerBuild): Handler {
  const narrow = narrowBuilds(build);
  return (request, load) => answerFrom(narrow(new URL(request.url).pathname), "production")(request, load);
}

/** The build with another module for one of its routes. */
export function withModule(
  build: ServerBuild,
  id: string,
  change: (module: ServerRouteModule) => Partial<ServerRouteModule>,
): ServerBuild {
  const route = build.routes[id];
  if (!route) throw new Error(`There is no ${id}`);
  const module = { ...route.module, ...change(route.module) };
  return { ...build, routes: { ...build.routes, [id]: { ...route, module } } };
}

const newKeys = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An answer but for keys, which are new in each form, Remix's empty place of a page's data, and its list of other routes. */
const seen = async (answer: Response) => ({
  status: answer.status,
  headers: [...answer.headers],
  text: (await answer.text())
    .replace(/<!--\$--><!--\/\$-->$/, "")
    .replace(/window\.__remixManifest = \{.*?\n\};/s, "")
    .replaceAll(newKeys, "(key)"),
});

/** What somebody gets from two handlers at the same moment; their status. */
export async function expectAlike(own: Handler, other: Handler, asked: () => Request): Promise<number> {
  const load = (): AppLoadContext => ({ nonce: "bm9uY2U=", requestId, clientAddress: `10.1.1.${(last += 1)}` });
  const requestId = newId();
  const answer = await own(asked(), load());
  expect(await seen(answer)).toEqual(await seen(await other(asked(), load())));
  return answer.status;
}

/** Each request comes from another address, so that no limit answers for the rule. */
let last = 0;
