import type { UseCaseContext } from "~/data/access/context";
import { awardsOfEditedRents } from "~/data/change/edited-rents.server";
import { transact } from "~/data/kernel/db.server";
import { bumpUnit, insertRent } from "~/data/space/unit.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { firstRentDay } from "~/domain/space/unit";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { reachUnit, type UnitStep } from "../space/reach-unit.server";
import { reportRent } from "./report-rent.server";

/** Companies in one unit, at most. */
const most = 100;

interface RentToSet extends UnitStep {
  /** In fen per m² and month. */
  readonly rent: number;
  readonly from: CivilDate;
}

/**
 * Sets the rent of a unit from a day on. For each company that is in it one change is reported, which officials decide like any; nothing of
 * an award changes by itself. Returns how many were reported. Throws NotFound, Forbidden, StaleVersion and Refusal.
 */
export async function setUnitRent(ctx: UseCaseContext, { rent, from, ...step }: RentToSet): Promise<number> {
  // A rent from before the first one would hold on no day.
  if (from < firstRentDay) throw new Refusal("invalid", {}, { from: [dayError({ min: firstRentDay })] });
  const { now, today, requestId } = ctx;
  const unitId = await transact(async (tx) => {
    const { id, zoneId } = await reachUnit(tx, ctx, step);
    await insertRent(tx, { unitId: id, from, fen: rent, by: ctx.actor.userId, at: now });
    await bumpUnit(tx, id);
    await record(tx, ctx, { action: "unit.setRent", subjectId: id, zoneId, data: { fen: rent, since: from } });
    return id;
  });
  let reported = 0;
  // What is not reported here, for a fault on the way, the hourly job reports.
  for (const awardId of await awardsOfEditedRents(today, most, unitId))
    if (await reportRent({ now, today, requestId }, awardId)) reported += 1;
  return reported;
}
