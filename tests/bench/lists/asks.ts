import type { ClientBase } from "pg";
import { type ListName, type Lists, lists } from "~/domain/desk/lists";
import type { Filter, List, Sought } from "~/domain/kernel/list/list";
import type { Ask } from "../support/messages";
import { cookie, signIn } from "../support/requests";

/** An address of a list or of another page, as the table of results names it. */
export interface PageAsk extends Ask {
  readonly page: string;
  readonly asked: string;
  /** It searches companies by a word that very many have. */
  readonly common: boolean;
}

/** Who asks: somebody who finds the whole city. */
const reader: Readonly<Record<Lists[ListName]["need"], string>> = {
  "tracking.read": "approver.city",
  "budget.read": "approver.city",
  "import.read": "approver.city",
  "payment.read": "approver.city",
  "people.manage": "admin",
  "operator.manage": "admin",
  "outbox.read": "admin",
  "audit.read": "auditor",
};

export const one = async (client: ClientBase, sql: string): Promise<string> =>
  (await client.query<{ value: string }>(sql)).rows[0]?.value ?? "";
const all = async (client: ClientBase, sql: string): Promise<string[]> =>
  (await client.query<{ value: string }>(sql)).rows.map(({ value }) => value);

const commonWords = ["科技", "technology", "有限公司"];

/** Of the references of very many applications, awards, letters and changes. */
const beginnings = ["DL-2020-0", "A-2020-0", "L-2020-0", "C-2020-0"];

/** What is typed into a search: what very many have, what few have, one thing, and what nothing has. */
const typed: Readonly<Record<Sought, (client: ClientBase) => Promise<string[]>>> = {
  cases: async (client) => [
    ...commonWords,
    "龘",
    await one(client, "SELECT name AS value FROM company ORDER BY md5(id::text) LIMIT 1"),
    await one(client, "SELECT code AS value FROM company WHERE code IS NOT NULL ORDER BY md5(id::text) LIMIT 1"),
    await one(
      client,
      "SELECT reference AS value FROM application WHERE reference IS NOT NULL ORDER BY md5(id::text) LIMIT 1",
    ),
    ...beginnings,
  ],
  companies: async (client) => [
    ...commonWords,
    "龘",
    await one(client, "SELECT name AS value FROM company ORDER BY md5(id::text) LIMIT 1"),
    await one(client, "SELECT code AS value FROM company WHERE code IS NOT NULL ORDER BY md5(id::text) LIMIT 1"),
  ],
  people: () =>
    Promise.resolve(["official", "founder", "1", "Official 7", "cial 49", "陈海", "nobody is called like this"]),
  events: async (client) => [
    "application",
    "official",
    "nobody is called like this",
    ...beginnings,
    ...commonWords,
    await one(client, "SELECT name AS value FROM company ORDER BY md5(id::text) LIMIT 1"),
    await one(client, "SELECT code AS value FROM company WHERE code IS NOT NULL ORDER BY md5(id::text) LIMIT 1"),
    await one(
      client,
      "SELECT reference AS value FROM application WHERE reference IS NOT NULL ORDER BY md5(id::text) LIMIT 1",
    ),
  ],
  subjects: async (client) => [
    "none",
    await one(client, "SELECT subject_id AS value FROM audit_entry ORDER BY id LIMIT 1"),
  ],
};

/** Every value that a filter takes; of things, the one with the most entries and one with few. */
function valuesOf(filter: Filter, client: ClientBase): Promise<readonly string[]> | readonly string[] {
  if (filter.kind === "one" || filter.kind === "some") return filter.of;
  if (filter.kind === "zone") return all(client, "SELECT slug AS value FROM zone ORDER BY position");
  if (filter.kind === "program") return all(client, "SELECT slug AS value FROM program ORDER BY number");
  if (filter.kind === "month")
    return all(
      client,
      "SELECT to_char(now() + n * interval '1 month', 'YYYY-MM') AS value FROM generate_series(0, 1) n",
    );
  if (filter.kind === "words") return typed[filter.find](client);
  if (filter.kind === "thing" && filter.of === "lines")
    return all(
      client,
      `(SELECT line_id AS value FROM budget_posting GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
       UNION ALL (SELECT line_id FROM budget_posting GROUP BY 1 ORDER BY count(*) LIMIT 1)`,
    );
  return all(
    client,
    `(SELECT actor_id AS value FROM audit_entry WHERE actor_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)
     UNION ALL (SELECT actor_id FROM audit_entry WHERE actor_id IS NOT NULL GROUP BY 1 ORDER BY count(*) LIMIT 1)`,
  );
}

/** A session of a person of the demonstration. */
export async function signedIn(client: ClientBase, name: string): Promise<string> {
  const userId = await one(client, `SELECT id AS value FROM user_account WHERE email = '${name}@demo.slipway.example'`);
  await signIn(client, "SELECT $1::uuid AS id", [userId]);
  return cookie(userId);
}

/** A list as its reader asks for it: bare, by each filter with each value, in each order; and its export, by each filter. */
export async function asksOf(client: ClientBase, name: ListName): Promise<PageAsk[]> {
  const list: List & { readonly need: Lists[ListName]["need"] } = lists[name];
  const session = await signedIn(client, reader[list.need]);
  const narrowed: [string, string][][] = [[]];
  for (const [filter, of] of Object.entries(list.filters))
    for (const value of await valuesOf(of, client)) narrowed.push([[filter, value]]);
  const ask = (path: string, query: [string, string][]): PageAsk => {
    const address = query.length > 0 ? `${path}?${new URLSearchParams(query)}` : path;
    const asked = query.map(([key, value]) => `${key}=${value}`).join(" ") || "–";
    const common = query.some(([, value]) => commonWords.includes(value));
    const page = path === list.path ? name : `${name}, export`;
    return { page, asked, common, key: address, method: "GET", path: address, cookie: session };
  };
  const sorts = Object.keys(list.sorts);
  return [
    ...narrowed.flatMap((query) =>
      sorts.map((sort) => ask(list.path, sorts.length > 1 ? [...query, ["sort", sort]] : query)),
    ),
    ...(list.exportPath === undefined ? [] : narrowed.map((query) => ask(list.exportPath ?? "", query))),
  ];
}
