import { randomUUID } from "node:crypto";
import type { ClientBase } from "pg";
import { longAwards } from "./long-awards";
import type { Ask, Draft } from "./messages";

export interface Page {
  readonly name: "queue" | "case" | "home" | "award";
  readonly asks: readonly Ask[];
}

const token = (userId: string) => `bench-${userId}`;
export const cookie = (userId: string) => `slipway_session=${token(userId)}`;

/** Sessions of the people whose ids `select` gives. */
export async function signIn(client: ClientBase, select: string, values: readonly unknown[]): Promise<void> {
  await client.query(
    `INSERT INTO session (id, user_id, expires_at, created_at)
     SELECT encode(sha256(convert_to('${token("")}' || id, 'UTF8')), 'hex'), id, now() + interval '12 hours', now()
       FROM (${select}) people ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at`,
    [...values],
  );
}

const at = (name: string) => `${name}@demo.slipway.example`;
/** Rows from anywhere in the city, the same ones each time. */
const anywhere = "ORDER BY md5(a.id::text) LIMIT 16";

const queues = ["", "?zone=high-tech", "?sort=-submitted", "?sort=due", "?state=effective"];

/** The pages of the bench: five queues of an official of the whole city, 16 cases of a reviewer, 16 founders' homes, 16 long awards of an auditor. */
export async function pagesOf(client: ClientBase): Promise<Page[]> {
  const ids = async (sql: string, values: readonly unknown[]) =>
    (await client.query<{ id: string }>(sql, [...values])).rows.map(({ id }) => id);
  const person = async (name: string) =>
    (await ids("SELECT id FROM user_account WHERE email = $1", [at(name)]))[0] ?? "";
  const official = await person("intake.city");
  const reviewer = await person("reviewer");
  const auditor = await person("auditor");
  const cases = await ids(
    `SELECT a.id FROM application a JOIN interest_declaration i ON i.case_id = a.id
      WHERE i.user_id = $1 AND NOT i.conflict AND a.state = 'review' ${anywhere}`,
    [reviewer],
  );
  const founders = await ids(`SELECT a.id FROM user_account a WHERE a.email LIKE '%.' || $1 ${anywhere}`, [
    at("founder"),
  ]);
  const awards = await longAwards(client, new Date().toISOString().slice(0, 10));
  await signIn(client, "SELECT unnest($1::uuid[]) AS id", [[official, reviewer, auditor, ...founders]]);
  const get = (userId: string, path: string): Ask => ({
    key: `${userId} ${path}`,
    method: "GET",
    path,
    cookie: cookie(userId),
  });
  return [
    { name: "queue", asks: queues.map((query) => get(official, `/admin/queue${query}`)) },
    { name: "case", asks: cases.map((id) => get(reviewer, `/admin/applications/${id}`)) },
    { name: "award", asks: awards.map((id) => get(auditor, `/admin/awards/${id}`)) },
    { name: "home", asks: founders.map((id) => get(id, "/founder")) },
  ];
}

/** The drafts that `addDrafts` made from copy `first` on, with their owners signed in. */
export async function draftsOf(client: ClientBase, first: number, count: number): Promise<Draft[]> {
  const own = `FROM application a JOIN membership m ON m.company_id = a.company_id
    WHERE a.id >= (lpad(to_hex($1::int), 8, '0') || '-0000-0000-0000-000000000000')::uuid
      AND a.id < (lpad(to_hex($1::int + $2::int), 8, '0') || '-0000-0000-0000-000000000000')::uuid AND m.role = 'owner'`;
  await signIn(client, `SELECT m.user_id AS id ${own}`, [first, count]);
  const { rows } = await client.query<{ id: string; userId: string }>(`SELECT a.id, m.user_id AS "userId" ${own}`, [
    first,
    count,
  ]);
  return rows.map(({ id, userId }) => ({ id, submitKey: randomUUID(), cookie: cookie(userId) }));
}

/** The post of the review page's form. */
export const submission = ({ id, submitKey, cookie: session }: Draft): Ask => ({
  key: "submit",
  method: "POST",
  path: `/founder/applications/${id}/submission`,
  cookie: session,
  body: new URLSearchParams({ version: "1", submitKey }).toString(),
});
