import type { Figure, FigureKind } from "~/domain/comparison/figure";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { Tx } from "../kernel/db.server";
import type { ComparedCity } from "./cities.server";

type NewCity = Pick<ComparedCity, "id" | "home" | "demonstration"> & { readonly name: LocalizedText };

/** Whether it was not there yet. */
export async function insertCity(tx: Tx, { id, name, home, demonstration }: NewCity): Promise<boolean> {
  const made = await tx.rows(
    `INSERT INTO comparison_city (id, name, home, demonstration) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, JSON.stringify(name), home, demonstration],
  );
  return made.length > 0;
}

export const writeCity = (
  tx: Tx,
  { id, name, demonstration, closed }: Pick<ComparedCity, "id" | "name" | "demonstration" | "closed">,
) =>
  tx.rows(
    `UPDATE comparison_city SET name = $2, demonstration = $3, closed = $4, version = version + 1 WHERE id = $1`,
    [id, JSON.stringify(name), demonstration, closed],
  );

/** Writes a figure over the one of `version`, which stays; 0 where there is none. */
export const writeFigure = (
  tx: Tx,
  cityId: string,
  kind: FigureKind,
  version: number,
  { amount, source, sourceUrl, datedOn }: Figure,
) =>
  tx.rows(
    `INSERT INTO comparison_figure (city_id, what, version, amount, source, source_url, dated_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [cityId, kind, version + 1, amount, source, sourceUrl, datedOn],
  );
