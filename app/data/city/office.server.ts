import type { LetterOffice, Office } from "~/domain/city/office";
import type { SealPicture } from "~/domain/city/seal";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { newId } from "~/platform/ids";
import { zoneOfCase } from "../access/case-reach";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

export interface StoredOffice extends Office {
  readonly seal: SealPicture | null;
  readonly version: number;
}

type Row = StoredOffice & Record<string, unknown>;

const columns = `o.name, o.address, o.hours, o.phone, o.contact, o.head, o.version,
  CASE WHEN s.id IS NOT NULL THEN jsonb_build_object('id', s.id, 'width', s.width, 'height', s.height) END AS seal`;
const joined = `office o LEFT JOIN seal s ON s.id = o.seal_id`;

/** The office of a zone itself, or of the whole city (null); null until it is set. */
export async function readOffice(
  zoneId: string | null = null,
  { rows }: Reading = asItStands,
): Promise<StoredOffice | null> {
  const [found] = await rows<Row>(`SELECT ${columns} FROM ${joined} WHERE o.zone_id IS NOT DISTINCT FROM $1::uuid`, [
    zoneId,
  ]);
  return found ?? null;
}

/** An open zone, or the whole city (null), with the office that it has of its own. */
export interface PlaceWithOffice {
  readonly zoneId: string | null;
  readonly zone: LocalizedText | null;
  readonly office: StoredOffice | null;
}

/** The city first, then its open zones in their order. */
export async function readOffices(): Promise<PlaceWithOffice[]> {
  const found = await asItStands.rows<Row & { zoneId: string | null; zone: LocalizedText | null }>(
    `SELECT z.id AS "zoneId", z.zone, ${columns}
       FROM (SELECT NULL::uuid AS id, NULL::jsonb AS zone, -1 AS position
             UNION ALL SELECT id, name, position FROM zone WHERE closed_on IS NULL) z
       LEFT JOIN (${joined}) ON o.zone_id IS NOT DISTINCT FROM z.id
      ORDER BY z.position, z.id`,
  );
  return found.map(({ zoneId, zone, ...office }) => ({ zoneId, zone, office: office.version ? office : null }));
}

/** Who issues a letter of a case now, as its basis holds it: the office of the case's zone, or else of the city; nothing until one is set. */
export async function readAuthority(
  tx: Tx,
  caseId: string,
): Promise<{ readonly authority?: LocalizedText; readonly office?: LetterOffice }> {
  const [found] = await tx.rows<Row>(
    `SELECT ${columns} FROM ${joined}
      WHERE o.zone_id IS NULL OR o.zone_id = (SELECT ${zoneOfCase("k")} FROM case_file k WHERE k.id = $1::uuid)
      ORDER BY o.zone_id NULLS LAST LIMIT 1`,
    [caseId],
  );
  if (!found) return {};
  const { name, address, phone, head, seal } = found;
  return { authority: name, office: { address, phone, head, seal } };
}

/** Lets nobody else set an office until the transaction ends, and reads that of an open zone or of the city (null). False where there is no such zone. */
export async function lockOffice(tx: Tx, zoneId: string | null): Promise<StoredOffice | null | false> {
  await tx.$executeRaw`LOCK TABLE office IN SHARE ROW EXCLUSIVE MODE`;
  const open = await tx.rows(`SELECT 1 FROM zone WHERE id = $1::uuid AND closed_on IS NULL FOR KEY SHARE`, [zoneId]);
  return zoneId !== null && open.length === 0 ? false : readOffice(zoneId, tx);
}

/** Writes an office over what stood; its seal stays. */
export async function writeOffice(
  tx: Tx,
  zoneId: string | null,
  { name, address, hours, phone, contact, head }: Office,
): Promise<void> {
  await tx.rows(
    `INSERT INTO office (id, zone_id, name, address, hours, phone, contact, head) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (zone_id) DO UPDATE SET name = excluded.name, address = excluded.address, hours = excluded.hours,
       phone = excluded.phone, contact = excluded.contact, head = excluded.head, version = office.version + 1`,
    [
      newId(),
      zoneId,
      ...[name, address, hours].map((text) => JSON.stringify(text)),
      phone,
      contact,
      head && JSON.stringify(head),
    ],
  );
}

/** Removes the office of a zone; its seal stays for the letters that show it. */
export const removeOfficeRow = (tx: Tx, zoneId: string): Promise<unknown> =>
  tx.rows(`DELETE FROM office WHERE zone_id = $1::uuid`, [zoneId]);

/** Gives an office another seal, or none (null). */
export const writeOfficeSeal = (tx: Tx, zoneId: string | null, sealId: string | null): Promise<unknown> =>
  tx.rows(`UPDATE office SET seal_id = $2::uuid, version = version + 1 WHERE zone_id IS NOT DISTINCT FROM $1::uuid`, [
    zoneId,
    sealId,
  ]);
