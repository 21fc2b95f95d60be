import http from "node:http";
import type { ClientBase } from "pg";
import { type ListName, lists } from "~/domain/desk/lists";
import type { List } from "~/domain/kernel/list/list";
import { send } from "../support/load";
import type { Statement } from "../support/messages";
import { median } from "../support/report";
import type { Servers } from "../support/servers";
import { asksOf, type ListAsk } from "./asks";
import { exportAsked } from "./export";

const warmUp = 2;
const times = 9;

/** What an address takes: a whole answer, and the slowest of its statements on its own with its round trip, both medians in ms. */
export interface Timed {
  readonly list: ListName;
  readonly address: string;
  readonly common: boolean;
  readonly page: number;
  readonly statement: number;
}

/** A median of several, after some that warm up; `work` gives what it took. */
async function medianOf(work: () => Promise<number>): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < warmUp + times; i += 1) taken.push(await work());
  return median(taken.slice(warmUp));
}

const taking = (work: () => Promise<unknown>) => async () => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Named as the product names it, so that PostgreSQL comes to a plan for any value as it does there. */
async function slowest(client: ClientBase, statements: readonly Statement[]): Promise<number> {
  let most = 0;
  for (const { name, text, values } of statements) {
    const query = { text, values: [...values], ...(name ? { name } : {}) };
    most = Math.max(most, await medianOf(taking(() => client.query(query))));
  }
  return most;
}

/** The next page of an answer, where it has one. */
const nextOf = (body: string): string | undefined =>
  /<a href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll("&amp;", "&");

/** Every address of every list, one after the other over one connection: bare, narrowed, in each order, behind the first page, exported. */
export async function measureLists(servers: Servers, client: ClientBase): Promise<Timed[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const timed: Timed[] = [];
  const measure = async (list: ListName, ask: ListAsk) => {
    const { waves, answer } = await servers.record(ask, 200);
    const page = await medianOf(taking(() => send(agent, servers.real, ask)));
    const statement = await slowest(client, waves.flat());
    timed.push({ list, address: ask.path, common: ask.common, page, statement });
    return nextOf(answer.body.toString());
  };
  try {
    for (const name of Object.keys(lists) as ListName[]) {
      for (const ask of await asksOf(client, name)) {
        const path = await measure(name, ask);
        if (path !== undefined) await measure(name, { ...ask, path });
      }
      const { exportPath } = lists[name] as List;
      const bare = (await asksOf(client, name)).find(({ path }) => path === exportPath);
      if (!bare) continue;
      const page = await medianOf(await exportAsked(servers.real, client, bare));
      timed.push({ list: name, address: `${bare.path}: first rows of the file`, common: false, page, statement: 0 });
    }
  } finally {
    agent.destroy();
  }
  return timed;
}
