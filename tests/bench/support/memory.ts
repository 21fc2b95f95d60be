import type { ClientBase } from "pg";
import { load } from "./load";
import type { Ask } from "./messages";
import { pagesOf } from "./requests";
import type { Memory, Servers } from "./servers";

export const requests = 10_000;

const open = ["/healthz", "/en", "/zh", "/zh/programs", "/en/lookup", "/en/zones", "/auth/sign-in"];
const ofOfficials = ["/admin", "/admin/tracking", "/admin/tasks", "/admin/programs"];

/** What the product's process holds after 10,000 requests for all kinds of pages, eight at a time. */
export async function measureMemory(servers: Servers, client: ClientBase): Promise<Memory> {
  const pages = await pagesOf(client);
  const { cookie = "" } = pages.find(({ name }) => name === "queue")?.asks[0] ?? {};
  const get = (path: string, session: string): Ask => ({ key: path, method: "GET", path, cookie: session });
  const asks = [
    ...pages.flatMap((page) => page.asks),
    ...open.map((path) => get(path, "")),
    ...ofOfficials.map((path) => get(path, cookie)),
  ];
  let sent = 0;
  const next = () => {
    const ask = asks[sent % asks.length];
    return ask && sent++ < requests ? { ask, status: 200, length: null } : undefined;
  };
  await load(servers.real, next, 600_000);
  return servers.memory();
}
