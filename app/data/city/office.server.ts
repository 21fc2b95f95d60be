import type { Office } from "~/domain/city/office";
import { newId } from "~/platform/ids";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

export interface StoredOffice extends Office {
  readonly version: number;
}

/** The office of the whole city; null until it is set. */
export async function readOffice({ rows }: Reading = asItStands): Promise<StoredOffice | null> {
  const [found] = await rows<StoredOffice & Record<string, unknown>>(
    `SELECT name, address, hours, phone, contact, version FROM office WHERE zone_id IS NULL`,
  );
  return found ?? null;
}

/** Who issues a letter now, as its basis holds it; nothing until the office is set. */
export async function readAuthority(tx: Tx): Promise<{ readonly authority?: Office["name"] }> {
  const office = await readOffice(tx);
  return office ? { authority: office.name } : {};
}

/** Lets nobody else set the office until the transaction ends, and reads it. */
export async function lockOffice(tx: Tx): Promise<StoredOffice | null> {
  await tx.$executeRaw`LOCK TABLE office IN SHARE ROW EXCLUSIVE MODE`;
  return readOffice(tx);
}

/** Writes the office of the whole city over what stood. */
export async function writeOffice(tx: Tx, { name, address, hours, phone, contact }: Office): Promise<void> {
  await tx.rows(
    `INSERT INTO office (id, name, address, hours, phone, contact) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (zone_id) DO UPDATE SET name = excluded.name, address = excluded.address, hours = excluded.hours,
       phone = excluded.phone, contact = excluded.contact, version = office.version + 1`,
    [newId(), JSON.stringify(name), JSON.stringify(address), JSON.stringify(hours), phone, contact],
  );
}
