import type { ClientBase } from "pg";
import { load, sendOnce } from "./load";
import { sendMalformed, sendTooLarge } from "./hostile";
import type { Ask } from "./messages";
import { type Page, pagesOf } from "./requests";
import type { Memory, Servers } from "./servers";

export const requests = 10_000;

const open = ["/healthz", "/en", "/zh", "/zh/programs", "/en/lookup", "/en/zones", "/auth/sign-in"];
const ofOfficials = ["/admin", "/admin/tracking", "/admin/tasks", "/admin/programs"];

const forms = [
  "/auth/sign-in",
  "/auth/sign-up",
  "/auth/reset",
  "/auth/language",
  "/auth/password",
  "/founder/companies/new",
  "/founder/applications/new",
  "/admin/queue/export",
  "/admin/invitations/new",
  "/admin/programs/new",
  "/api/v1/estimates",
];

/** The names of the fields that a page has. */
const namesIn = (page: string): string[] =>
  [...page.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name = ""]) => name);

export interface HeldMemory {
  /** After the mixed requests, then after malformed ones, then after posts too large. */
  readonly mixed: Memory;
  readonly malformed: Memory;
  readonly tooLarge: Memory;
}

/** What the product's process holds after 10,000 requests for all kinds of pages, eight at a time, and after hostile ones. */
export async function measureMemory(servers: Servers, client: ClientBase): Promise<HeldMemory> {
  const pages = await pagesOf(client);
  const session = (name: Page["name"]) => pages.find((page) => page.name === name)?.asks[0]?.cookie ?? "";
  const get = (path: string, cookie: string): Ask => ({ key: path, method: "GET", path, cookie });
  const asks = [
    ...pages.flatMap((page) => page.asks),
    ...open.map((path) => get(path, "")),
    ...ofOfficials.map((path) => get(path, session("queue"))),
  ];
  let sent = 0;
  const next = () => {
    const ask = asks[sent % asks.length];
    return ask && sent++ < requests ? { ask, status: 200, length: null } : undefined;
  };
  await load(servers.real, next, 600_000);
  const mixed = await servers.memory();
  const cookies = ["", session("queue"), session("home")];
  const targets = await Promise.all(
    forms.map(async (target) => {
      const bodies = await Promise.all(
        cookies.map(async (cookie) => (await sendOnce(servers.real, get(target, cookie))).body.toString()),
      );
      return { target, names: bodies.flatMap(namesIn) };
    }),
  );
  await sendMalformed(servers.real, targets, cookies);
  const malformed = await servers.memory();
  await sendTooLarge(servers.real, targets, cookies);
  return { mixed, malformed, tooLarge: await servers.memory() };
}
