import { openData, sealData } from "~/platform/secrets/data-keys.server";
import { asItStands, type Reading, transact } from "../kernel/db.server";
import { bankAccountPurpose } from "./bank-account.server";
import { payingAccountPurpose } from "./paying-account.server";

/** Every table whose rows hold a sealed number, and what it is sealed for. */
const tables = [
  { table: "paying_account", purpose: payingAccountPurpose },
  { table: "bank_account", purpose: bankAccountPurpose },
] as const;

/** How many numbers are sealed under each key. */
export const countByKey = ({ rows }: Reading = asItStands): Promise<{ keyId: string; n: number }[]> =>
  rows<{ keyId: string; n: number }>(
    `SELECT key_id AS "keyId", count(*) AS n FROM (${tables.map(({ table }) => `SELECT key_id FROM ${table}`).join(" UNION ALL ")}) s
      GROUP BY 1 ORDER BY 1`,
  );

/** Seals the next numbers, at most `size`, under the key in use, in a transaction; how many they were, 0 when none is left. */
export const resealNext = (keyId: string, size: number): Promise<number> =>
  transact(async (tx) => {
    for (const { table, purpose } of tables) {
      const old = await tx.rows<{ id: string; keyId: string; bytes: Buffer }>(
        `SELECT id, key_id AS "keyId", number AS bytes FROM ${table} WHERE key_id <> $1 ORDER BY id LIMIT $2::int FOR UPDATE`,
        [keyId, size],
      );
      if (old.length === 0) continue;
      const fresh = old.map(({ id, ...sealed }) => sealData(purpose, id, openData(purpose, id, sealed)));
      await tx.rows(
        `UPDATE ${table} t SET number = f.bytes, key_id = f.key_id
           FROM unnest($1::uuid[], $2::bytea[], $3::text[]) AS f(id, bytes, key_id) WHERE t.id = f.id`,
        [old.map(({ id }) => id), fresh.map(({ bytes }) => bytes), fresh.map(({ keyId: named }) => named)],
      );
      return old.length;
    }
    return 0;
  });
