import { createRequestHandler, data, type ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it } from "vitest";
import { type ActorName, actors, type Answers } from "./actors";
import { expectAlike, type Handler, ours, type ServerRouteModule, withModule } from "./alike";
import { sourceBuild } from "./build";
import { cookieOf, origin, useCity } from "./fixture";
import { table } from "./routes.table";

const city = useCity();
let build: ServerBuild;
let own: Handler;
let remix: Handler;
beforeAll(async () => {
  build = await sourceBuild();
  own = ours(build);
  remix = createRequestHandler(build, "production");
}, 120_000);

/** A visit of this person. */
async function visit(url: string, name: ActorName): Promise<() => Request> {
  const address = origin + url.replaceAll(/\{(\w+)\}/g, (_, key: string) => city.names[key] ?? "none");
  const headers = { cookie: await cookieOf(name), "accept-language": "zh" };
  return () => new Request(address, { headers });
}

/** Whoever may see the page. */
const visitorOf = (get: Answers): ActorName => actors.find((name) => get[name] === "may") ?? "nobody";
const pages = Object.entries(table).flatMap(([id, { url, get }]) => (get ? [{ id, url, name: visitorOf(get) }] : []));

it.each(pages)("$id is as Remix makes it", async ({ url, name }) => {
  await expectAlike(own, remix, await visit(url, name));
});

it.each<[string, ActorName, number]>([
  ["/admin/queue", "nobody", 302],
  ["/admin/queue", "owner", 404],
  ["/admin/applications/{review}/approval", "intake", 403],
  ["/nowhere/at/all", "owner", 404],
  ["/en/programs/none", "nobody", 404],
  ["/%65n/programs?index", "nobody", 200],
])("%s is to %s as Remix makes it, %d", async (url, name, status) => {
  expect(await expectAlike(own, remix, await visit(url, name))).toBe(status);
});

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
  const changed = withModule(build, "routes/_public+/$lang.zones", change);
  const asked = await visit("/en/zones", "nobody");
  expect(await expectAlike(ours(changed), createRequestHandler(changed, "production"), asked)).toBe(status);
});
