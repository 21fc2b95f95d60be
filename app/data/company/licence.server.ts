import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dateColumn } from "../kernel/civil";
import { rows, type Tx } from "../kernel/db.server";

/** What stands on a business licence. */
export interface Licence {
  readonly number: string;
  readonly name: string;
  readonly representative: string;
  readonly validFrom: CivilDate;
  /** The first day on which it is no longer valid; null where it has no end. */
  readonly validTo: CivilDate | null;
}

export interface LicenceView extends Licence {
  readonly id: string;
  readonly fileId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** What intake has seen on licences of a company, the newest first. For who was found to reach it. */
export const readLicences = (companyId: string): Promise<LicenceView[]> =>
  rows<LicenceView & Record<string, unknown>>(
    `SELECT l.id, l.number, l.name, l.representative, l.valid_from AS "validFrom", l.valid_to AS "validTo", l.file_id AS "fileId",
            u.name AS "recordedBy", l.recorded_at AS "recordedAt"
       FROM company_licence l JOIN user_account u ON u.id = l.recorded_by WHERE l.company_id = $1::uuid ORDER BY l.recorded_at DESC, l.id DESC`,
    [companyId],
  );

/** Whether it was not there yet. */
export async function insertLicence(
  tx: Tx,
  {
    validFrom,
    validTo,
    ...licence
  }: Licence & {
    readonly id: string;
    readonly companyId: string;
    readonly fileId: string;
    readonly recordedBy: string;
    readonly recordedAt: Date;
  },
): Promise<boolean> {
  const data = { ...licence, validFrom: dateColumn(validFrom), validTo: validTo && dateColumn(validTo) };
  const { count } = await tx.companyLicence.createMany({ data, skipDuplicates: true });
  return count > 0;
}
