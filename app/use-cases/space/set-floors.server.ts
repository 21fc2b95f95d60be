import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { floorsOf, writeFloors } from "~/data/space/floors.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { reachSite, type SiteStep } from "./reach-site.server";

/** Sets the floors of a site, from below. Refused at its field where one with units on it is left out. */
export const setFloors = (
  ctx: UseCaseContext,
  { floors, ...step }: SiteStep & { readonly floors: readonly string[] },
): Promise<void> =>
  transact(async (tx) => {
    const { id, zoneId } = await reachSite(tx, ctx, step);
    const gone = (await floorsOf(tx, id)).find(({ label, units }) => units > 0 && !floors.includes(label));
    if (gone)
      throw new Refusal(
        "space.floorInUse",
        {},
        { floors: [`space.floorInUse?floor=${encodeURIComponent(gone.label)}`] },
      );
    await writeFloors(tx, id, floors);
    await record(tx, ctx, { action: "site.setFloors", subjectId: id, zoneId, data: { floors: floors.length } });
  });
