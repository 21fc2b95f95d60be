import type { UseCaseContext } from "~/data/access/context";
import { writeOffice } from "~/data/city/office.server";
import { transact } from "~/data/kernel/db.server";
import type { Office } from "~/domain/city/office";
import { record } from "../audit/record.server";
import { holdOffice, officeSubject, type OfficeRead } from "./hold-office.server";

/** Sets where people reach the office of the city, or of a zone. Refused where somebody set it meanwhile. */
export const setOffice = (ctx: UseCaseContext, { zoneId, version, ...office }: Office & OfficeRead): Promise<void> =>
  transact(async (tx) => {
    await holdOffice(tx, ctx, { zoneId, version });
    await writeOffice(tx, zoneId, office);
    await record(tx, ctx, { action: "office.set", ...officeSubject(zoneId), data: { version: version + 1 } });
  });
