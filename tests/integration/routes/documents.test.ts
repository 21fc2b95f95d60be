import { type AppLoadContext, createRequestHandler, data, type ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { answerFrom } from "~/platform/http/documents.server";
import { narrowBuilds } from "~/platform/http/narrow-build";
import { newId } from "~/platform/ids";
import { type ActorName, actors, type Answers } from "./actors";
import { sourceBuild } from "./build";
import { cookieOf, origin, useCity } from "./fixture";
import { table } from "./routes.table";

type ServerRouteModule = ServerBuild["routes"][string]["module"];

const city = useCity();
let build: ServerBuild;
let remix: Handler;
let narrow: (pathname: string) => ServerBuild;
beforeAll(async () => {
  build = await sourceBuild();
  remix = createRequestHandler(build, "production");
  narrow = narrowBuilds(build);
}, 120_000);

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

type Handler = (request: Request, load: AppLoadContext) => Promise<Response>;

/** The page as a person gets it from two handlers at the same moment. */
async function expectAlike(own: Handler, other: Handler, url: string, name: ActorName): Promise<number> {
  const address = origin + url.replaceAll(/\{(\w+)\}/g, (_, key: string) => city.names[key] ?? "none");
  const headers = { cookie: await cookieOf(name), "accept-language": "zh" };
  const load = { nonce: "bm9uY2U=", requestId: newId(), clientAddress: "10.1.1.1" };
  const [answer, expected] = [
    await own(new Request(address, { headers }), load),
    await other(new Request(address, { headers }), load),
  ];
  expect(await seen(answer)).toEqual(await seen(expected));
  return answer.status;
}

const ours: Handler = (request, load) => answerFrom(narrow(new URL(request.url).pathname), "production")(request, load);

/** Whoever may see the page. */
const visitorOf = (get: Answers): ActorName => actors.find((name) => get[name] === "may") ?? "nobody";
const pages = Object.entries(table).flatMap(([id, { url, get }]) => (get ? [{ id, url, name: visitorOf(get) }] : []));

it.each(pages)("$id is as Remix makes it", async ({ url, name }) => {
  await expectAlike(ours, remix, url, name);
});

it.each<[string, ActorName, number]>([
  ["/admin/queue", "nobody", 302],
  ["/admin/queue", "owner", 404],
  ["/admin/applications/{review}/approval", "intake", 403],
  ["/nowhere/at/all", "owner", 404],
  ["/en/programs/none", "nobody", 404],
  ["/%65n/programs?index", "nobody", 200],
])("%s is to %s as Remix makes it, %d", async (url, name, status) => {
  expect(await expectAlike(ours, remix, url, name)).toBe(status);
});

/** The build with another module for the page of the zones. */
const withZones = (change: (module: ServerRouteModule) => Partial<ServerRouteModule>): ServerBuild => {
  const id = "routes/_public+/$lang.zones";
  const route = build.routes[id];
  if (!route) throw new Error(`There is no ${id}`);
  return {
    ...build,
    routes: { ...build.routes, [id]: { ...route, module: { ...route.module, ...change(route.module) } } },
  };
};
const fails = (): never => {
  throw new Error("The roof leaks");
};

it.each<[string, number, (module: ServerRouteModule) => Partial<ServerRouteModule>]>([
  ["cannot be loaded", 500, () => ({ loader: fails })],
  ["cannot be rendered", 500, () => ({ default: fails })],
  ["is refused", 410, () => ({ loader: () => Promise.reject(new Response(null, { status: 410 })) })],
  [
    "gives a cookie",
    200,
    ({ loader }) => ({
      loader: async (args) =>
        data(await loader?.(args), {
          headers: [
            ["Set-Cookie", "a=1"],
            ["Set-Cookie", "b=2"],
          ],
        }),
    }),
  ],
])("a page that %s is as Remix makes it", async (_, status, change) => {
  const changed = withZones(change);
  const own = answerFrom(narrowBuilds(changed)("/en/zones"), "production");
  expect(await expectAlike(own, createRequestHandler(changed, "production"), "/en/zones", "nobody")).toBe(status);
});
