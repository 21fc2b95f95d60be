import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Tx } from "../kernel/db.server";

/** What has a name that no other of its kind may have: open zones and sites, and operators. */
export type NamedKind = "zone" | "site" | "operator";

const standing: Readonly<Record<NamedKind, string>> = {
  zone: "zone WHERE closed_on IS NULL",
  site: "site WHERE closed_on IS NULL",
  operator: "operator WHERE true",
};

const hold = (tx: Tx, names: string) =>
  tx.rows("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`names: ${names}`]);

/** Holds the names of a kind until the transaction ends, after the row that gets one; returns those of all others. */
export async function holdNames(tx: Tx, kind: NamedKind, id: string): Promise<LocalizedText[]> {
  await hold(tx, kind);
  const found = await tx.rows<{ name: LocalizedText }>(`SELECT name FROM ${standing[kind]} AND id <> $1::uuid`, [id]);
  return found.map(({ name }) => name);
}

/** The same of the labels of a site's units. */
export async function holdLabels(tx: Tx, siteId: string, id: string): Promise<string[]> {
  await hold(tx, siteId);
  const found = await tx.rows<{ label: string }>(`SELECT label FROM unit WHERE site_id = $1::uuid AND id <> $2::uuid`, [
    siteId,
    id,
  ]);
  return found.map(({ label }) => label);
}
