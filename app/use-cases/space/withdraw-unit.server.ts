import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { withdrawUnitFrom } from "~/data/space/unit.server";
import { record } from "../audit/record.server";
import { nothingHinders } from "./nothing-hinders.server";
import { reachUnit, type UnitStep } from "./reach-unit.server";

/**
 * Withdraws a unit from today: it is not given any more. Refused while anybody is in it, has been promised it or asks for it. Throws NotFound,
 * Forbidden, StaleVersion and Refusal.
 */
export const withdrawUnit = (ctx: UseCaseContext, step: UnitStep): Promise<void> =>
  transact(async (tx) => {
    const { id, zoneId } = await reachUnit(tx, ctx, step);
    await nothingHinders(tx, ctx, "withdrawUnit", ["unit", id]);
    await withdrawUnitFrom(tx, id, ctx.today);
    await record(tx, ctx, { action: "unit.withdraw", subjectId: id, zoneId });
  });
