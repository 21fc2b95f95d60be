import type { PhraseUse, StandingPhrase } from "~/domain/city/standing-phrase";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

export interface StoredPhrase extends StandingPhrase {
  readonly id: string;
  readonly retired: boolean;
  readonly version: number;
}

type Row = StoredPhrase & Record<string, unknown>;

const columns = `id, zone_id AS "zoneId", use, words, retired, version`;

/** All phrases of the city and its zones, the oldest first, retired ones last. */
export const readPhrases = ({ rows }: Reading = asItStands): Promise<StoredPhrase[]> =>
  rows<Row>(`SELECT ${columns} FROM phrase ORDER BY retired, id`);

/** The phrases that are offered in zones for a use: their own, and those of the city. */
export const readOfferedPhrases = (use: PhraseUse, zoneIds: readonly string[]): Promise<StoredPhrase[]> =>
  asItStands.rows<Row>(
    `SELECT ${columns} FROM phrase WHERE use = $1 AND NOT retired AND (zone_id IS NULL OR zone_id = ANY($2::uuid[])) ORDER BY id`,
    [use, zoneIds],
  );

export async function readPhrase(id: string): Promise<StoredPhrase | null> {
  const [found] = await asItStands.rows<Row>(`SELECT ${columns} FROM phrase WHERE id = $1`, [id]);
  return found ?? null;
}

/** Locks a phrase until the transaction ends and reads it. */
export async function lockPhrase(tx: Tx, id: string): Promise<StoredPhrase | null> {
  const [found] = await tx.rows<Row>(`SELECT ${columns} FROM phrase WHERE id = $1 FOR UPDATE`, [id]);
  return found ?? null;
}

/** Whether it was not there yet. */
export async function insertPhrase(tx: Tx, id: string, { zoneId, use, words }: StandingPhrase): Promise<boolean> {
  const made = await tx.rows(
    `INSERT INTO phrase (id, zone_id, use, words) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [id, zoneId, use, JSON.stringify(words)],
  );
  return made.length > 0;
}

export const writePhrase = (tx: Tx, id: string, { words, retired }: Pick<StoredPhrase, "words" | "retired">) =>
  tx.rows(`UPDATE phrase SET words = $2, retired = $3, version = version + 1 WHERE id = $1`, [
    id,
    JSON.stringify(words),
    retired,
  ]);
