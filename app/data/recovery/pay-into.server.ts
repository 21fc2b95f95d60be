import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { PayInto } from "~/domain/recovery/letter";
import { openData } from "~/platform/secrets/data-keys.server";
import type { Reading } from "../kernel/db.server";
import { payingAccountPurpose } from "../payment/paying-account.server";

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly holder: string;
  readonly bankName: string;
  readonly bytes: Buffer;
  readonly keyId: string;
}

/** The account of the city that pays the awards of a version's program on a day, into which they are paid back; null where none is in force. */
export async function readPayInto(reading: Reading, versionId: string, today: CivilDate): Promise<PayInto | null> {
  const [row] = await reading.rows<Row>(
    `SELECT a.id, a.holder, a.bank_name AS "bankName", a.number AS bytes, a.key_id AS "keyId"
       FROM paying_account a JOIN program_version v ON v.program_id = a.program_id
      WHERE v.id = $1::uuid AND a.in_force_on <= $2::date ORDER BY a.in_force_on DESC LIMIT 1`,
    [versionId, today],
  );
  if (!row) return null;
  const { id, holder, bankName, bytes, keyId } = row;
  return { holder, bankName, number: openData(payingAccountPurpose, id, { bytes, keyId }) };
}
