import type { UseCaseContext } from "~/data/access/context";
import { writeOfficeSeal } from "~/data/city/office.server";
import { transact } from "~/data/kernel/db.server";
import { NotFound } from "~/platform/errors";
import { record } from "../audit/record.server";
import { holdOfficeThere, officeSubject, type OfficeRead } from "./hold-office.server";

/** Letters that an office issues from now on show no seal. Throws NotFound and StaleVersion. */
export const removeSeal = (ctx: UseCaseContext, { zoneId, version }: OfficeRead): Promise<void> =>
  transact(async (tx) => {
    const { seal } = await holdOfficeThere(tx, ctx, { zoneId, version });
    if (!seal) throw new NotFound();
    await writeOfficeSeal(tx, zoneId, null);
    await record(tx, ctx, { action: "office.removeSeal", ...officeSubject(zoneId), data: { sealId: seal.id } });
  });
