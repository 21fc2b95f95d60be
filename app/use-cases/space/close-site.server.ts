import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { closePlace, lockUnitsIn } from "~/data/space/places.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { nothingHinders } from "./nothing-hinders.server";
import { reachSite, type SiteStep } from "./reach-site.server";

/**
 * Closes a site from today, and withdraws its units. Refused while anybody is in one, or applications and awards are of it. Throws NotFound,
 * Forbidden and StaleVersion.
 */
export async function closeSite(ctx: UseCaseContext, step: SiteStep): Promise<void> {
  await transact(async (tx) => {
    const { id, zoneId, closedOn } = await reachSite(tx, ctx, step);
    if (closedOn !== null) throw new Refusal("space.closed");
    const units = await lockUnitsIn(tx, "site", id);
    await nothingHinders(tx, ctx, "closeSite", ["site", id]);
    await closePlace(tx, "site", id, ctx.today);
    await record(tx, ctx, { action: "site.close", subjectId: id, zoneId, data: { units: units.length } });
  });
  forgetPlaces();
}
