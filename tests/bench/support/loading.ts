import pg, { type ClientBase } from "pg";
import { withoutIndexes } from "./copies";

/** Rows of a table that are loaded in one go. */
export interface Loading {
  readonly table: string;
  readonly load: (client: ClientBase) => Promise<void>;
  /** Not worth building the indexes anew. */
  readonly few?: true;
}

/** Tables are loaded side by side, the widest ones first. */
const lanes = 2;
const widest = [
  "application",
  "ledger_act",
  "company",
  "audit_entry",
  "document",
  "case_event",
  "award",
  "ledger_payment",
  "ledger_month",
  "ledger_line",
  "user_account",
];
const place = ({ table }: Loading): number => widest.indexOf(table) + 1 || widest.length + 1;

/** Does the works over so many connections at once, in their order. */
async function inLanes(url: string, works: readonly ((client: ClientBase) => Promise<unknown>)[]): Promise<void> {
  const waiting = [...works];
  const lane = async () => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await unchecked(client, async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await next(client);
      });
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * Loads tables without their indexes, which are then built anew. Only when none is loaded any more are they vacuumed: what is
 * written while another one is would not be known as visible to all.
 */
export async function loadTables(url: string, loadings: readonly Loading[]): Promise<void> {
  const sorted = loadings.toSorted((a, b) => place(a) - place(b));
  await inLanes(
    url,
    sorted.map(
      ({ table, load, few }) =>
        (client) =>
          few ? load(client) : withoutIndexes(client, table, () => load(client)),
    ),
  );
  await inLanes(
    url,
    sorted.map(
      ({ table }) =>
        (client) =>
          client.query(`VACUUM (ANALYZE) "${table}"`),
    ),
  );
  // What triggers keep of awards.
  const loaded = new Set(sorted.map(({ table }) => table));
  const recounts = [
    ...(loaded.has("award") || loaded.has("change") ? ["recount_open_changes"] : []),
    ...(loaded.has("award") ? ["recount_award_months"] : []),
  ];
  await inLanes(
    url,
    recounts.map(
      (recount) => (client) =>
        client
          .query(`SELECT ${recount}()`)
          .then(() => client.query("VACUUM (ANALYZE) award, award_happening, award_month")),
    ),
  );
}

/** Foreign keys and the queue of the audit seal are triggers, which replicas leave out. */
export async function unchecked(client: ClientBase, work: () => Promise<void>): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query("SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '512MB'");
  await work();
  await client.query("RESET ALL");
}
