import type { Sent } from "~/domain/application/delivery";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import { dateColumn } from "../kernel/civil";
import type { LetterKind } from "~/data/access/case-reach";
import { rows, type Tx } from "../kernel/db.server";
import { caseOfLetter } from "./letter-case";

/** A letter whose delivery is not written down, with the version whose days count. */
export interface Undelivered extends Sent {
  readonly id: string;
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly zoneId: string | null;
  readonly versionId: string;
}

const columns = `l.id, k.id AS "caseId", k.kind, coalesce(a.zone_id, h.zone_id, m.zone_id, y.zone_id) AS "zoneId",
  coalesce(a.program_version_id, h.program_version_id, m.program_version_id, y.program_version_id) AS "versionId",
  ${cityDay("l.issued_at")} AS "issuedOn", NULL AS "deliveredOn"`;
const from = `FROM letter l JOIN case_file k ON k.id = ${caseOfLetter("l")}
  LEFT JOIN application a ON a.id = k.id LEFT JOIN change h ON h.id = k.id LEFT JOIN claim m ON m.id = k.id
  LEFT JOIN recovery y ON y.id = k.id WHERE l.delivered_on IS NULL`;

/** A letter to one of these companies that nobody of it has read yet; null otherwise. */
export async function findUnread(id: string, companyIds: readonly string[]): Promise<Undelivered | null> {
  const [found] = await rows<Undelivered & Record<string, unknown>>(
    `SELECT ${columns} ${from} AND l.id = $1 AND k.company_id = ANY($2::uuid[]) AND y.operator_id IS NULL`,
    [id, companyIds],
  );
  return found ?? null;
}

/** Letters whose delivery is not written down, the oldest first. */
export const readUndelivered = (most: number): Promise<Undelivered[]> =>
  rows<Undelivered & Record<string, unknown>>(`SELECT ${columns} ${from} ORDER BY l.issued_at LIMIT $1`, [most]);

/** Writes down when a letter was delivered; false where that was done before. */
export async function writeDelivery(tx: Tx, id: string, on: CivilDate): Promise<boolean> {
  const { count } = await tx.letter.updateMany({
    where: { id, deliveredOn: null },
    data: { deliveredOn: dateColumn(on) },
  });
  return count === 1;
}
