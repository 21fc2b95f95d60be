import { beforeAll, describe, expect, it } from "vitest";
import { rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { aDraft } from "../application/support/application";
import { city } from "../application/support/program";
import { useDatabase } from "../application/support/world";

useDatabase();

const person = newId();
/** A row of each table that is only ever added to, without its id and its application. */
const always = {
  case_event: `action, to_state, at) VALUES ($1, $2, 'begin', 'draft', now()`,
  determination: `outcome, decided_by, decided_at, reasons) VALUES ($1, $2, 'approve', '${person}', now(), '[]'`,
  internal_note: `author_id, text, at) VALUES ($1, $2, '${person}', 'seen', now()`,
  evidence_check: `kind, seen_by, seen_at) VALUES ($1, $2, 'licence', '${person}', now()`,
  fact_check: `fact, value, as_of, source, checked_by, checked_at) VALUES ($1, $2, 'insuredStaff', '5', now(), 'x', '${person}', now()`,
} as const;
const once = {
  approval: {
    row: `approver_id, starts_on, total_fen, basis, approved_at) VALUES ($1, $2, '${person}', now(), 1, 'x', now()`,
    column: "voided_at",
    other: "total_fen = 2",
  },
  recommendation: {
    row: `reviewer_id, outcome, scores, reasons, made_at) VALUES ($1, $2, '${person}', 'approve', '{}', '[]', now()`,
    column: "returned_at",
    other: "outcome = 'reject'",
  },
} as const;

let applicationId = "";
beforeAll(async () => {
  await city();
  ({ applicationId } = await aDraft());
});

async function added(table: string, row: string): Promise<string> {
  const id = newId();
  await rows(`INSERT INTO ${table} (id, case_id, ${row})`, [id, applicationId]);
  return id;
}

describe("history is only added to", () => {
  it.each(Object.entries(always))("%s", async (table, row) => {
    const id = await added(table, row);
    for (const change of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`])
      await expect(rows(`${change} WHERE id = $1`, [id])).rejects.toThrow("append-only");
    await expect(rows(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("append-only");
  });

  it.each(Object.entries(once))("%s, but for one column, once", async (table, { row, column, other }) => {
    const id = await added(table, row);
    const change = (set: string) => rows(`UPDATE ${table} SET ${set} WHERE id = $1 RETURNING id`, [id]);
    await expect(change(other)).rejects.toThrow("append-only");
    await expect(change(`${column} = now(), ${other}`)).rejects.toThrow("append-only");
    expect(await change(`${column} = now()`)).toHaveLength(1);
    await expect(change(`${column} = NULL`)).rejects.toThrow("append-only");
    await expect(rows(`DELETE FROM ${table} WHERE id = $1`, [id])).rejects.toThrow("append-only");
    await expect(rows(`TRUNCATE ${table} CASCADE`)).rejects.toThrow("append-only");
  });
});
