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
    ["a token beside another origin", { origin: "https://elsewhere.example", authorization: "Bearer token" }],
    ["a token and no origin", { authorization: "Bearer token" }],
  ])("are refused with %s", async (_, headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(403);
  });

  it("are told from our own", async () => {
    expect((await post({ origin })).status).toBe(303);
    expect((await post({ origin, "sec-fetch-site": "same-origin" })).status).toBe(303);
  });
});

describe("behind a proxy", () => {
  const inside = "http://10.0.0.5:8080";
  const posted = (path: string, headers: Record<string, string>, body = "locale=en"): Promise<Response> => {
    const form = { "content-type": "application/x-www-form-urlencoded", host: "10.0.0.5:8080", ...headers };
    return handle(new Request(inside + path, { method: "POST", body, headers: form }), "192.0.2.3");
  };

  it("that writes another Host, forms of the public address are taken, and no others", async () => {
    expect((await posted("/auth/language", { origin })).status).toBe(303);
    expect((await posted("/auth/language", { origin, "x-forwarded-host": "elsewhere.example" })).status).toBe(303);
    expect((await posted("/auth/language", { origin: "https://elsewhere.example" })).status).toBe(403);
  });

  it("nobody escapes the limit of an address by naming others, unless it is trusted", async () => {
    const told = new Set<number>();
    for (let i = 0; i < 31; i += 1) {
      const names = { "x-forwarded-for": `198.51.100.${i}`, forwarded: `for=198.51.100.${i}` };
      told.add((await posted("/en/lookup", { origin, ...names })).status);
    }
    expect([...told]).toEqual([422, 429]);
  });
});

describe("what is refused at the door", () => {
  const asked = (path: string, init: RequestInit = {}) =>
    handle(new Request(origin + path, { ...init, headers: { "accept-language": "zh-CN" } }), "192.0.2.4");

  it.each([
    ["an address with U+0000", "/en/programs/a%00b", {}, 404],
    ["a search with U+0000", "/en/programs?search=a%00b", {}, 404],
    ["an address that cannot be read", "/en/programs/%E0%A4%A", {}, 404],
    ["an address of another server", "//elsewhere.example/en", {}, 404],
    ["a method of no form", "/auth/reset", { method: "DELETE" }, 405],
    ["a method of other protocols", "/auth/reset", { method: "PROPFIND" }, 405],
    ["a post from elsewhere", "/auth/reset", { method: "POST" }, 403],
    ["an address that nothing has", "/zh/nowhere", {}, 404],
  ])("is told on a page in the language of who asks: %s", async (_, path, init, status) => {
    const answer = await asked(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-security-policy")).toBeDefined();
    const page = await answer.text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain(status === 403 ? "您无权办理此步骤" : status === 405 ? "不能这样打开" : "未找到页面");
    expect(page).toMatch(/<title>[^<]+ · Slipway[^<]*<\/title>/);
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

  it("carry the nonce on every script of the pages that have one, but for files of their own", async () => {
    const response = await get(step(), await cookieOf("owner"));
    const policy = response.headers.get("content-security-policy") ?? "";
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      const nonce = /nonce="([^"]+)"/.exec(script)?.[1] ?? "none";
      const own = /\ssrc="\/(?!\/)/.test(script);
      expect({ script, allowed: own || policy.includes(`'nonce-${nonce}'`) }).toEqual({ script, allowed: true });
    }
  });

  const scriptsOf = async (path: string, cookie?: string) => {
    const page = await (await get(path, cookie)).text();
    expect(page).toContain("</html>");
    expect(page).not.toMatch(/\son\w+="|style="/);
    return page.match(/<script\b.*?<\/script>/gs) ?? [];
  };

  it.each(["/en", "/zh", "/en/programs", "/auth/sent"])("send no script: %s", async (path) => {
    expect(await scriptsOf(path)).toEqual([]);
  });

  it.each([
    ["/founder", "owner"],
    ["/auth/sign-out", "owner"],
    ["/admin/queue", "reviewer"],
  ] as const)("with nothing to type but filters send no script: %s", async (path, actor) => {
    expect(await scriptsOf(path, await cookieOf(actor))).toEqual([]);
  });

  it.each(["/en/check", "/en/lookup", "/auth/sign-in", "/auth/sign-up"])(
    "with a form send the one that keeps what is typed: %s",
    async (path) => {
      const scripts = await scriptsOf(path);
      expect(scripts).toHaveLength(1);
      expect(scripts[0]).toMatch(/^<script type="module" src="\/[\w./?&=-]*kept-page[^"]*"><\/script>$/);
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

describe("the sign-in page that a public page leads to", () => {
  const browser = { "accept-language": "en" };
  const page = (path: string, cookie = "") =>
    handle(new Request(origin + path, { headers: { ...browser, cookie } }), "192.0.2.3");

  it("is in the language of that page, and so are the pages after it", async () => {
    expect(await (await page("/zh")).text()).toContain('href="/auth/sign-in?lang=zh"');
    const answer = await page("/auth/sign-in?lang=zh");
    expect(answer.headers.get("location")).toBe("/auth/sign-in");
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toContain("slipway_locale=zh-CN.chosen;");
    expect(await (await page("/auth/sign-in", cookie.split(";")[0])).text()).toContain('<html lang="zh');
  });

  it("chooses nothing where the browser asks for that language anyway", async () => {
    const answer = await page("/auth/sign-in?lang=en");
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
  });
});
