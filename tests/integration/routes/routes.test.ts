import { beforeAll, describe, expect, it } from "vitest";
import { createHandler } from "~/platform/http/handler.server";
import { type ActorName, actors, type Expected } from "./actors";
import { manifest, sourceBuild } from "./build";
import { cookieOf, origin, restore, useCity } from "./fixture";
import { table } from "./routes.table";

const city = useCity();
let handle: ReturnType<typeof createHandler>;
let address = 0;

beforeAll(async () => {
  handle = createHandler(await sourceBuild());
}, 120_000);

/** The address with the fixture's ids in it. */
const filled = (url: string): string =>
  url.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = city.names[name];
    if (!value) throw new Error(`the fixture has no ${name}`);
    return value;
  });

async function ask(method: "GET" | "POST", url: string, name: ActorName): Promise<Response> {
  await restore(city.names);
  const cookie = await cookieOf(name);
  const form = { "content-type": "application/x-www-form-urlencoded", origin, host: new URL(origin).host };
  const init = method === "POST" ? { method, body: "", headers: { cookie, ...form } } : { headers: { cookie } };
  // Each request comes from another address, so that no limit answers for the rule.
  address += 1;
  return handle(new Request(origin + filled(url), init), `10.0.${address >> 8}.${address & 255}`);
}

/** What somebody was told, in the words of the table. A mistake in what was sent is told to whoever may. */
function told({ status, headers }: Response): Expected | string {
  const to = headers.get("location") ?? "";
  if (status === 302 || status === 303) return to.startsWith("/auth/sign-in?to=") ? "signIn" : "may";
  if (status === 401 || status === 403 || status === 404) return status;
  return [200, 400, 409, 410, 415, 422].includes(status) ? "may" : `failed with ${status}`;
}

function agrees(expected: Expected, found: Expected | string, status: number): boolean {
  const refused = status === 403 || status === 404;
  if (expected === "unread") return refused || status === 422;
  return expected === "refused" ? refused : expected === found;
}

describe("the table of routes", () => {
  it("has a row for every route, and no other", async () => {
    const ids = manifest().map(({ id }) => id);
    expect(Object.keys(table).toSorted()).toEqual(ids.toSorted());
  });

  it("says what every loader and action answers", async () => {
    const { routes } = await sourceBuild();
    for (const [id, { get, post }] of Object.entries(table)) {
      const module = routes[id]?.module;
      expect({ id, action: Boolean(post) }).toEqual({ id, action: Boolean(module?.action) });
      if (module?.loader) expect({ id, get: Boolean(get) }).toEqual({ id, get: true });
    }
  });
});

describe.each(Object.entries(table))("%s", (_, { url, get, post }) => {
  for (const [method, expected] of [
    ["GET", get],
    ["POST", post],
  ] as const) {
    if (!expected) continue;
    it(`answers ${method} as the table of people says`, async () => {
      const wrong: string[] = [];
      for (const name of actors) {
        const response = await ask(method, url, name);
        const found = told(response);
        if (!agrees(expected[name], found, response.status)) wrong.push(`${name}: ${found}, not ${expected[name]}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});
