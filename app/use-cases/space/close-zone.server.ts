import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { closePlace, lockUnitsIn, lockZone } from "~/data/space/places.server";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";
import { record } from "../audit/record.server";
import { nothingHinders } from "./nothing-hinders.server";

/**
 * Closes a zone with its sites from today. Refused while anybody is in one of its units, or applications, awards or open programs are of
 * it. Throws NotFound, Forbidden and StaleVersion.
 */
export async function closeZone(
  ctx: UseCaseContext,
  { zoneId, version }: { readonly zoneId: string; readonly version: number },
): Promise<void> {
  await transact(async (tx) => {
    const found = await reach(tx, {
      lock: () => lockZone(tx, zoneId),
      admit: () => admit(ctx.actor, "zone.manage", "anywhere"),
      readAt: version,
    });
    if (found.closedOn !== null) throw new Refusal("space.closed");
    await lockUnitsIn(tx, "zone", zoneId);
    await nothingHinders(tx, ctx, "closeZone", ["zone", zoneId]);
    await closePlace(tx, "zone", zoneId, ctx.today);
    await record(tx, ctx, { action: "zone.close", subjectId: zoneId, zoneId });
  });
  forgetPlaces();
}
