import { beforeAll, describe, expect, it } from "vitest";
import { createHandler } from "~/platform/http/handler.server";
import { sourceBuild } from "./build";
import { cookieOf, origin, useCity } from "./fixture";

const city = useCity();
let handle: ReturnType<typeof createHandler>;
beforeAll(async () => {
  handle = createHandler(await sourceBuild());
}, 120_000);

const get = async (path: string, cookie = ""): Promise<Response> =>
  handle(new Request(origin + path, { headers: { cookie } }), "192.0.2.1");

const post = (headers: Record<string, string>): Promise<Response> => {
  const form = { "content-type": "application/x-www-form-urlencoded", host: new URL(origin).host, ...headers };
  return handle(
    new Request(`${origin}/auth/language`, { method: "POST", body: "locale=en", headers: form }),
    "192.0.2.2",
  );
};

describe("posts from elsewhere", () => {
  it.each([
    ["another origin", { origin: "https://elsewhere.example" }],
    ["no origin", {}],
    ["an opaque origin", { origin: "null" }],
    ["another site, as the browser says", { origin, "sec-fetch-site": "cross-site" }],
    ["a neighbour of the site, as the browser says", { origin, "sec-fetch-site": "same-site" }],
  ])("are refused with %s", async (_, headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(403);
  });

  it("are told from our own", async () => {
    expect((await post({ origin })).status).toBe(303);
    expect((await post({ origin, "sec-fetch-site": "same-origin" })).status).toBe(303);
  });
});

describe("pages", () => {
  const step = () => `/founder/applications/${city.names["draft"]}/steps/${city.names["step"]}`;

  it("allow scripts by a nonce of their own alone", async () => {
    const [one, two] = [await get("/auth/sign-in"), await get("/auth/sign-in")];
    const nonce = ({ headers }: Response) =>
      /script-src 'self' 'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
    expect(nonce(one)).toBeTruthy();
    expect(nonce(one)).not.toBe(nonce(two));
    expect(one.headers.get("content-security-policy")).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
  });

  it("carry the nonce on every script of the pages that have one", async () => {
    const response = await get(step(), await cookieOf("owner"));
    const policy = response.headers.get("content-security-policy") ?? "";
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      const nonce = /nonce="([^"]+)"/.exec(script)?.[1] ?? "none";
      expect({ script, allowed: policy.includes(`'nonce-${nonce}'`) }).toEqual({ script, allowed: true });
    }
  });

  it.each(["/en", "/zh", "/en/programs", "/en/check", "/en/lookup", "/auth/sign-in"])(
    "send no script: %s",
    async (path) => {
      const page = await (await get(path)).text();
      expect(page).toContain("</html>");
      expect(page).not.toMatch(/<script|\son\w+="|style="/);
    },
  );

  it("of persons are kept by nobody", async () => {
    for (const path of ["/founder", step()]) {
      expect((await get(path, await cookieOf("owner"))).headers.get("cache-control")).toBe("private, no-store");
    }
  });
});

describe("the session's cookie", () => {
  it("is out of reach of scripts and of other sites", async () => {
    const { sessionCookie } = await import("~/auth/lucia.server");
    expect(sessionCookie("id")).toMatch(/; HttpOnly/);
    expect(sessionCookie("id")).toMatch(/; SameSite=Lax/);
  });
});
