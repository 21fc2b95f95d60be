import { createHash } from "node:crypto";
import { z } from "zod";

/*
 * A backup is a gzipped tar file: archive.json, tables/<table>/<n>.json (arrays of rows as PostgreSQL's text of the whole
 * row), files/<key>, and at last manifest.json, which holds the SHA-256 of everything before it.
 */

export const archiveSchema = z.object({
  format: z.literal(1),
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Columns of each table in the order of its rows' text. */
  tables: z.record(z.string(), z.array(z.string())),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
});
export type Archive = z.infer<typeof archiveSchema>;

export const manifestSchema = z.object({
  rows: z.record(z.string(), z.number()),
  entries: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** "12 rows and 3 files", for the person who asked. */
export function counted({ rows, entries }: Manifest): string {
  const files = Object.keys(entries).filter((name) => name.startsWith("files/")).length;
  return `${Object.values(rows).reduce((sum, count) => sum + count, 0)} rows and ${files} files`;
}
