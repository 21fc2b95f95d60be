import type { ClientBase } from "pg";
import { copyRows, type Copying, keepTemplates } from "./copies";
import type { BenchAddress } from "./database";
import { loadTables, unchecked } from "./loading";

/** People of the founder's side: those with a company. */
const ownsCompany = "EXISTS (SELECT 1 FROM template.membership m WHERE m.user_id = t.id)";
const company = {
  name: "t.name || ' ' || k",
  name_en: "t.name_en || ' ' || k",
  code: "substr(t.code, 1, 8) || lpad(k::text, 7, '0') || substr(t.code, 15, 3)",
};
/** Up to five days and a bit from the demonstration's moments, so that no two cases came at once. */
const moment = "t.submitted_at - ((k::bigint * 7919) % 450000) * interval '1 second'";
/** From the demonstration's day to twelve days before it, so that some are overdue. */
const due = "t.due_on - k % 13";
/** Every third case that waits at intake came back with its corrections answered. */
const answered = "CASE WHEN t.state = 'submitted' AND k % 3 = 0 THEN t.submitted_at END";
/** The number of copy `k` in front of the last two digits of the one that was copied. */
export const reference = (prefix: string): string =>
  `'${prefix}-2020-' || lpad((k::bigint * 100 + right(split_part(t.reference, '-', 3), 2)::int)::text, 9, '0') || '-0'`;

/** What officials wrote stands in every fifth copy; the other copies have their steps in the history alone. */
export const written = "k % 5 = 0";

/** Everything of the city that an application brings with it. */
export const parts: readonly Copying[] = [
  { table: "user_account", ids: ["id"], set: { email: "k || '.' || t.email" }, where: ownsCompany },
  { table: "company", ids: ["id"], set: company },
  { table: "membership", ids: ["id", "company_id", "user_id"] },
  { table: "case_file", ids: ["id", "company_id"] },
  {
    table: "application",
    ids: ["id", "company_id", "submit_key"],
    set: { reference: reference("DL"), submitted_at: moment, unit_id: "NULL", due_on: due, answered_at: answered },
  },
  { table: "document", ids: ["id", "case_id"] },
  { table: "case_event", ids: ["id", "case_id"] },
  { table: "correction_request", ids: ["id", "case_id"], where: written },
  { table: "correction_item", ids: ["id", "request_id"], where: written },
  { table: "evidence_check", ids: ["id", "case_id"], where: written },
  { table: "interest_declaration", ids: ["id", "case_id"], where: written },
  { table: "recommendation", ids: ["id", "case_id"], where: written },
  { table: "determination", ids: ["id", "case_id"], where: written },
  {
    table: "award",
    ids: ["id", "application_id", "company_id"],
    set: { reference: reference("A"), unit_id: "NULL" },
  },
];

/** Keeps what copies of these parts are made of. */
export const keepCity = (client: ClientBase, of: readonly Copying[] = parts): Promise<void> =>
  keepTemplates(
    client,
    of.map(({ table }) => table),
  );

const countOf = async (client: ClientBase, from: string): Promise<number> =>
  Number((await client.query<{ count: string }>(`SELECT count(*) FROM ${from}`)).rows[0]?.count);

/** Copies the demonstration city, or these parts of it, until it holds `wanted` applications. Rules that copies keep anyway are not checked. */
export async function growCity(
  { url, client }: BenchAddress,
  wanted: number,
  copies: number,
  of: readonly Copying[] = parts,
): Promise<number> {
  const have = await countOf(client, "application");
  const each = await countOf(client, "template.application");
  const more = Math.ceil((wanted - have) / each);
  if (more <= 0) return copies;
  await loadTables(
    url,
    of.map((part) => ({
      table: part.table,
      load: (lane) => copyRows(lane, part, copies + 1, copies + more),
    })),
  );
  return copies + more;
}

const draftPlaces = "SELECT id, company_id FROM template.application WHERE state = 'submitted' ORDER BY id LIMIT 1";

/** Copies one complete application as drafts of its own company and owner each, numbered from `first`. */
export async function addDrafts(client: ClientBase, first: number, count: number): Promise<void> {
  const { rows } = await client.query<{ id: string; company_id: string }>(draftPlaces);
  const [template] = rows;
  if (!template) throw new Error("The demonstration has no application that waits at intake.");
  const where: Readonly<Record<string, string>> = {
    user_account: `t.id IN (SELECT user_id FROM template.membership WHERE company_id = '${template.company_id}')`,
    company: `t.id = '${template.company_id}'`,
    membership: `t.company_id = '${template.company_id}'`,
    case_file: `t.id = '${template.id}'`,
    application: `t.id = '${template.id}'`,
    document: `t.case_id = '${template.id}'`,
  };
  const draft = {
    state: "'draft'",
    version: "1",
    reference: "NULL",
    submitted_at: "NULL",
    submitted_by: "NULL",
    submit_key: "NULL",
    assignee_id: "NULL",
    due_on: "NULL",
    due_provisional: "false",
  };
  await unchecked(client, async () => {
    for (const part of parts.filter(({ table }) => table in where)) {
      const set = part.table === "application" ? draft : (part.set ?? {});
      await copyRows(client, { ...part, set, where: where[part.table] ?? "" }, first, first + count - 1);
    }
  });
  await client.query("ANALYZE case_file, application, company, membership, user_account, document");
}
