import type { UseCaseContext } from "~/data/access/context";
import { removeOfficeRow } from "~/data/city/office.server";
import { transact } from "~/data/kernel/db.server";
import { record } from "../audit/record.server";
import { holdOfficeThere, officeSubject } from "./hold-office.server";

/** Leaves a zone to the office of the city. Letters that its own office issued stay as they are. Throws NotFound and StaleVersion. */
export const removeOffice = (
  ctx: UseCaseContext,
  { zoneId, version }: { readonly zoneId: string; readonly version: number },
): Promise<void> =>
  transact(async (tx) => {
    await holdOfficeThere(tx, ctx, { zoneId, version });
    await removeOfficeRow(tx, zoneId);
    await record(tx, ctx, { action: "office.remove", ...officeSubject(zoneId), data: { version } });
  });
