import { beforeAll } from "vitest";
import { createHandler } from "~/platform/http/handler.server";
import type { ActorName, Expected } from "./actors";
import { sourceBuild } from "./build";
import { cookieOf, origin, restore, useCity } from "./fixture";

type Method = "GET" | "POST";

/** Opens a city for the tests of a file, and lets its people ask the handler for pages of it. */
export function useHandler() {
  const city = useCity();
  const cookies = new Map<ActorName, string>();
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

  /** Asks as whoever the cookie is of, with what was typed into a form. */
  function send(
    method: Method,
    url: string,
    cookie: string,
    typed: URLSearchParams | Record<string, string> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    // Each request comes from another address, so that no limit answers for the rule.
    address += 1;
    const form = { "content-type": "application/x-www-form-urlencoded", origin, host: new URL(origin).host };
    const body = new URLSearchParams(typed).toString();
    const init =
      method === "POST"
        ? { method, body, headers: { cookie, ...form, ...headers } }
        : { headers: { cookie, ...headers } };
    return handle(new Request(origin + filled(url), init), `10.0.${address >> 8}.${address & 255}`);
  }

  /** Sends a form with a file, and what was typed beside it. */
  async function upload(
    url: string,
    cookie: string,
    fileName: string,
    content: string | Uint8Array<ArrayBuffer>,
    typed: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    address += 1;
    const form = new FormData();
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    form.append("file", new Blob([content]), fileName);
    const posted = new Request(origin, { method: "POST", body: form });
    const type = posted.headers.get("content-type") ?? "";
    const headers = { cookie, origin, host: new URL(origin).host, "content-type": type };
    const init = { method: "POST", body: await posted.blob(), headers };
    return handle(new Request(origin + filled(url), init), `10.0.${address >> 8}.${address & 255}`);
  }

  async function ask(method: Method, url: string, name: ActorName): Promise<Response> {
    const cookie = cookies.get(name) ?? (await cookieOf(name));
    cookies.set(name, cookie);
    const answer = await send(method, url, cookie);
    if (method === "POST" && told(answer.status, answer.headers.get("location") ?? "") === "may") {
      // It may have ended the session, or changed what the next person is to find.
      cookies.delete(name);
      await restore(city.names);
    }
    return answer;
  }

  return { ask, send, upload, filled };
}

/** The cookies of an answer as a browser adds them to those it has. */
export const andCookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((each) => `; ${each.split(";")[0]}`)
    .join("");

/** What somebody was told, in the words of the table. A mistake in what was sent is told to whoever may. */
export function told(status: number, location: string): Expected | string {
  if (status === 302 || status === 303) return location.startsWith("/auth/sign-in?to=") ? "signIn" : "may";
  if (status === 401 || status === 403 || status === 404) return status;
  return [200, 400, 405, 409, 410, 415, 422].includes(status) ? "may" : `failed with ${status}`;
}
