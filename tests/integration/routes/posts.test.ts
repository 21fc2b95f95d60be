import { type ActionFunctionArgs, createRequestHandler, data, redirect, type ServerBuild } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readHeldPost } from "~/data/access/held-post.server";
import { rows } from "~/data/kernel/db.server";
import { withWait } from "~/platform/http/documents.server";
import { actors } from "./actors";
import { expectAlike, type Handler, ours, type ServerRouteModule, withModule } from "./alike";
import { sourceBuild } from "./build";
import { cookieOf, origin, restore, useCity } from "./fixture";
import { formOf } from "./form-of";
import { table } from "./routes.table";

const city = useCity();
let build: ServerBuild;
let own: Handler;
let remix: Handler;
beforeAll(async () => {
  build = await sourceBuild();
  const acting = { ...build, routes: Object.fromEntries(Object.entries(build.routes).map(once)) };
  own = ours(acting);
  remix = createRequestHandler(acting, "production");
}, 120_000);

/** What an action was given and what came of it. */
interface Act {
  readonly given: readonly unknown[];
  readonly outcome: () => unknown;
}
let act: Act | null;
beforeEach(() => {
  act = null;
});

/** A route whose action acts for the first who asks; the second must give it the same, and is given what came of that. */
function once([id, route]: [string, ServerBuild["routes"][string]]): [string, ServerBuild["routes"][string]] {
  const action = route?.module.action;
  if (!route || !action) return [id, route];
  const acting = async (args: ActionFunctionArgs) => {
    const { request, params } = args;
    const given = [id, params, request.url, request.method, [...request.headers], await request.clone().text()];
    if (act) expect(given).toEqual(act.given);
    act ??= { given, outcome: await outcomeOf(async () => action(args)) };
    return act.outcome();
  };
  return [id, { ...route, module: { ...route.module, action: acting as typeof action } }];
}

async function outcomeOf(work: () => Promise<unknown>): Promise<() => unknown> {
  const again = (result: unknown) => (result instanceof Response ? result.clone() : result);
  try {
    const result = await work();
    return () => again(result);
  } catch (error) {
    return () => {
      throw again(error);
    };
  }
}

const filled = (url: string): string =>
  origin + url.replaceAll(/\{(\w+)\}/g, (_, key: string) => city.names[key] ?? "none");

/** The same post each time that it is asked for. */
function posted(url: string, cookie: string, body: string): () => Request {
  const headers = { cookie, "content-type": "application/x-www-form-urlencoded", "accept-language": "zh" };
  return () => new Request(filled(url), { method: "POST", headers, body });
}

const rowsWithPosts = Object.entries(table).flatMap(([id, { url, post }]) => (post ? [{ id, url, post }] : []));

describe.each(rowsWithPosts)("a post to $id is answered as Remix answers it", ({ url, post }) => {
  const whoever = actors.find((name) => post[name] === "may") ?? "nobody";
  const others = actors.filter(
    (name, i) => post[name] !== "may" && actors.findIndex((each) => post[each] === post[name]) === i,
  );

  it.each([
    ["empty", ""],
    ["of names that no form has", "a[99999999]=1"],
  ])("where it is %s", async (_, body) => {
    await expectAlike(own, remix, posted(url, await cookieOf(whoever), body));
    await restore(city.names);
  });

  it("where it is as its page has it", async () => {
    const cookie = await cookieOf(whoever);
    const page = await own(new Request(filled(url), { headers: { cookie } }), {
      nonce: "",
      requestId: "",
      clientAddress: "10.2.1.1",
    });
    await expectAlike(own, remix, posted(url, cookie, new URLSearchParams(formOf(await page.text())).toString()));
    await restore(city.names);
  });

  it.each(others)("where %s sends it", async (name) => {
    await expectAlike(own, remix, posted(url, await cookieOf(name), "a=1"));
  });
});

it("a post of a session that has ended is kept", async () => {
  const cookie = await cookieOf("owner");
  await rows("UPDATE session SET expires_at = now() - interval '1 minute' WHERE expires_at > now()");
  expect(await expectAlike(own, remix, posted("/founder/applications/{draft}/submission", cookie, "version=1"))).toBe(
    303,
  );
  const held = await rows<{ id: string; userId: string; path: string }>(
    `SELECT id, user_id AS "userId", path FROM held_post WHERE path LIKE '%/submission'`,
  );
  const kept = await Promise.all(held.map(({ id, userId, path }) => readHeldPost(id, userId, path, new Date())));
  expect(kept.map((post) => post?.body.toString())).toEqual(["version=1"]);
});

const fails = (): never => {
  throw new Error("The roof leaks");
};
const heads = [
  ["Set-Cookie", "a=1"],
  ["Set-Cookie", "b=2; Path=/"],
  ["Retry-After", "7"],
  ["X-Own", "x"],
] satisfies [string, string][];
const more = [
  ["Set-Cookie", "c=3"],
  ["Set-Cookie", "a=1"],
] satisfies [string, string][];
const init = (status: number) => ({ status, headers: heads });

/** A page that shows what its post came to. */
const Told = () => JSON.stringify(useActionData());

it.each<[string, number, Partial<ServerRouteModule>]>([
  ["leads on", 303, { action: () => redirect("/en", { status: 303, headers: heads }) }],
  ["leads on to somewhere near", 302, { action: () => redirect("../zones") }],
  ["leads away by throwing", 302, { action: () => Promise.reject(redirect("/en", { headers: heads })) }],
  ["gives data", 200, { action: () => ({ told: 1 }) }],
  ["gives data with a status, cookies and how long to wait", 422, { action: () => data({ told: 1 }, init(422)) }],
  [
    "gives data, and its page cookies",
    422,
    { action: () => data(1, init(422)), loader: () => data(1, { headers: more }) },
  ],
  ["gives nothing", 500, { action: () => undefined as never }],
  ["gives null", 200, { action: () => null }],
  ["gives an answer of text", 201, { action: () => new Response("told", { status: 201, headers: heads }) }],
  ["gives an answer of JSON", 200, { action: () => Response.json({ told: 1 }) }],
  ["is refused", 409, { action: () => Promise.reject(new Response(null, init(409))) }],
  ["is refused with a text", 503, { action: () => Promise.reject(new Response("later", { status: 503 })) }],
  ["is refused with data", 418, { action: () => Promise.reject(data("tea", init(418))) }],
  ["fails", 500, { action: fails }],
  ["fails with no error", 500, { action: () => Promise.reject("leak") }],
  ["is done, but its page cannot be loaded", 422, { action: () => data(1, init(422)), loader: fails }],
  [
    "is done, but its page is refused",
    410,
    { action: () => ({}), loader: () => Promise.reject(new Response(null, init(410))) },
  ],
  ["is done, but its page cannot be rendered", 500, { action: () => data(1, init(422)), default: fails }],
  ["has no action", 405, {}],
])("a post that %s is answered as Remix answers it", async (_, status, module) => {
  const changed = withModule(build, "routes/_public+/$lang.zones", () => ({ default: Told, ...module }));
  const asked = posted("/en/zones?a=b", "", "reference=1");
  const before = createRequestHandler(withWait(changed), "production");
  expect(await expectAlike(ours(changed), before, asked)).toBe(status);
});
