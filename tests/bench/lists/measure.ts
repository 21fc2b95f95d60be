import http from "node:http";
import type { ClientBase } from "pg";
import { closeDatabase, openDatabase } from "~/data/kernel/db.server";
import { type ListName, lists } from "~/domain/desk/lists";
import type { List } from "~/domain/kernel/list/list";
import type { BenchAddress } from "../support/database";
import { send } from "../support/load";
import type { Statement } from "../support/messages";
import { median } from "../support/report";
import type { Servers } from "../support/servers";
import { asksOf, type PageAsk } from "./asks";
import { exportAsked } from "./export";
import { pagesBeside } from "./pages";

const warmUp = 1;
const times = 7;

/** The product on one city. */
export interface Measured extends BenchAddress {
  readonly servers: Servers;
}

/** Medians and least figures in ms. */
export interface Figure {
  readonly p50: number;
  readonly least: number;
}

/** What a page takes at both sizes, a whole answer each, and at the large one the slowest of its statements on its own with its round trip. */
export interface Timed extends Pick<PageAsk, "page" | "asked" | "common"> {
  /** Null where there is no such page, such as a second one. */
  readonly small: Figure | null;
  readonly large: Figure;
  readonly statement: Figure;
}

type Work = () => Promise<number>;

/** Each work in turns, after some that warm up, so that a noisy moment meets all; a work gives what it took. */
async function figures<const Works extends readonly Work[]>(works: Works): Promise<{ [I in keyof Works]: Figure }> {
  const taken = works.map((): number[] => []);
  for (let i = 0; i < warmUp + times; i += 1) for (const [of, work] of works.entries()) taken[of]?.push(await work());
  return taken.map((all) => {
    const counted = all.slice(warmUp);
    return { p50: median(counted), least: Math.min(...counted) };
  }) as { [I in keyof Works]: Figure };
}

const taking =
  (work: () => Promise<unknown>): Work =>
  async () => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };

const none: Figure = { p50: 0, least: 0 };

/**
 * The slowest of statements, each measured once, and named as the product names it, so that PostgreSQL comes to a plan for any
 * value as it does there.
 */
function statementClock(client: ClientBase) {
  const known = new Map<string, Figure>();
  const figureOf = async ({ name, text, values }: Statement): Promise<Figure> => {
    const key = JSON.stringify([text, values]);
    const query = { text, values: [...values], ...(name ? { name } : {}) };
    const [figure] = known.has(key) ? [known.get(key) ?? none] : await figures([taking(() => client.query(query))]);
    known.set(key, figure);
    return figure;
  };
  return async (statements: readonly Statement[]): Promise<Figure> => {
    let most = none;
    for (const statement of statements) {
      const figure = await figureOf(statement);
      if (figure.p50 > most.p50) most = figure;
    }
    return most;
  };
}

/** The next page of an answer, where it has one. */
const nextOf = (body: Buffer): string | undefined =>
  /<a href="([^"]+)" rel="next"/.exec(body.toString())?.[1]?.replaceAll("&amp;", "&");

/** The name of the pages that are no lists, beside those of the lists. */
export const beside = "pages";

export interface Lists {
  readonly timed: readonly Timed[];
  /** What does not answer with a page, and why. */
  readonly unanswered: readonly string[];
}

/** Every address of these lists, and of the pages beside them, at both sizes, one after the other over a connection each. */
export async function measureLists(
  small: Measured,
  large: Measured,
  wanted: (name: string) => boolean,
): Promise<Lists> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const timed: Timed[] = [];
  const unanswered: string[] = [];
  const slowest = statementClock(large.client);
  const answered = ({ servers }: Measured, ask: PageAsk) => taking(() => send(agent, servers.real, ask));
  /** Gives the next pages of both, where there are any. */
  const measured = async (at: PageAsk | undefined, ask: PageAsk): Promise<[string | undefined, string | undefined]> => {
    const { page, asked, common } = ask;
    const before = at && (await small.servers.record(at, 200));
    const { waves, answer } = await large.servers.record(ask, 200);
    const [grown, was] = await figures([answered(large, ask), ...(at ? [answered(small, at)] : [])]);
    const statement = await slowest(waves.flat());
    timed.push({ page, asked, common, small: was ?? null, large: grown, statement });
    return [before && nextOf(before.answer.body), nextOf(answer.body)];
  };
  const measure = (at: PageAsk | undefined, ask: PageAsk) =>
    measured(at, ask).catch((error: unknown): [undefined, undefined] => {
      unanswered.push(`${ask.page} ${ask.asked}: ${String(error)}`);
      return [undefined, undefined];
    });
  const measureAll = async (asks: (client: ClientBase) => Promise<PageAsk[]>) => {
    const of = { small: await asks(small.client), large: await asks(large.client) };
    for (const [i, ask] of of.large.entries()) {
      const alike = of.small[i];
      const [first, then] = await measure(alike, ask);
      if (then === undefined) continue;
      const behind = (path: string, each: PageAsk) => ({ ...each, path, asked: `${each.asked}, page 2` });
      await measure(alike && first !== undefined ? behind(first, alike) : undefined, behind(then, ask));
    }
    return of;
  };
  try {
    for (const name of (Object.keys(lists) as ListName[]).filter(wanted)) {
      const { exportPath } = lists[name] as List;
      const asks = await measureAll((client) => asksOf(client, name));
      const bare = (all: readonly PageAsk[]) => all.find(({ path }) => path === exportPath);
      const [was, is] = [bare(asks.small), bare(asks.large)];
      if (!was || !is) continue;
      const first = { small: await firstRows(small, was), large: await firstRows(large, is) };
      timed.push({ page: `${name}, file`, asked: "first rows", common: false, ...first, statement: none });
    }
    if (wanted(beside)) await measureAll(pagesBeside);
  } finally {
    agent.destroy();
  }
  return { timed, unanswered };
}

/** What an export takes for the first rows of its file, from the count on. */
async function firstRows({ url, servers, client }: Measured, ask: PageAsk): Promise<Figure> {
  openDatabase(url, 3);
  try {
    const [figure] = await figures([await exportAsked(servers.real, client, ask)]);
    return figure;
  } finally {
    await closeDatabase();
  }
}
