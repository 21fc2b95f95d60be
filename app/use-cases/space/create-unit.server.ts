import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { floorsOf } from "~/data/space/floors.server";
import { lockSite } from "~/data/space/places.server";
import { insertRent, insertUnit, type UnitFields } from "~/data/space/unit.server";
import { firstRentDay } from "~/domain/space/unit";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { labelIsFree, withFreeName } from "./with-free-name.server";

interface NewUnit extends UnitFields {
  readonly siteId: string;
  /** In fen per m² and month, until another is set. */
  readonly rent: number;
}

/** Makes a unit of an open site. Throws NotFound, Forbidden and Refusal. */
export async function createUnit(
  ctx: UseCaseContext,
  { siteId, rent: fen, ...unit }: NewUnit,
): Promise<{ id: string }> {
  const id = newId();
  await withFreeName(() =>
    transact(async (tx) => {
      const site = await lockSite(tx, siteId);
      if (!site) throw new NotFound();
      const { zoneId } = site;
      admit(ctx.actor, "unit.edit", { zoneId, siteId });
      if (site.closedOn !== null) throw new Refusal("space.closed");
      const floors = await floorsOf(tx, siteId);
      if (unit.floorId !== null && !floors.some((floor) => floor.id === unit.floorId))
        throw new Refusal("notChoice", {}, { floorId: ["notChoice"] });
      await insertUnit(tx, { id, siteId, ...unit });
      await labelIsFree(tx, siteId, id, unit.label);
      await insertRent(tx, { unitId: id, from: firstRentDay, fen, by: ctx.actor.userId, at: ctx.now });
      const data = { siteId, areaM2: unit.areaM2, fen };
      await record(tx, ctx, { action: "unit.create", subjectId: id, zoneId, data });
    }),
  );
  return { id };
}
