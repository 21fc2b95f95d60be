import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { floorsOf } from "~/data/space/floors.server";
import { type UnitFields, updateUnit } from "~/data/space/unit.server";
import { compareAreas } from "~/domain/kernel/area";
import { changedFields } from "~/domain/space/changed-fields";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { nothingHinders } from "./nothing-hinders.server";
import { reachUnit, type UnitStep } from "./reach-unit.server";
import { labelIsFree, withFreeName } from "./with-free-name.server";

/** Edits what a unit is. Its area changes only while nobody is in it or has been promised it. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export const editUnit = (ctx: UseCaseContext, { unitId, version, ...unit }: UnitStep & UnitFields): Promise<void> =>
  withFreeName(() =>
    transact(async (tx) => {
      const found = await reachUnit(tx, ctx, { unitId, version });
      const { siteId, zoneId, label, kind, areaM2, floorId, features, uses } = found;
      if (compareAreas(areaM2, unit.areaM2) !== 0)
        await nothingHinders(tx, ctx, "changeArea", ["unit", unitId], "areaM2");
      const floors = unit.floorId === null ? [] : await floorsOf(tx, siteId);
      if (unit.floorId !== null && !floors.some((floor) => floor.id === unit.floorId))
        throw new Refusal("notChoice", {}, { floorId: ["notChoice"] });
      await updateUnit(tx, unitId, unit);
      if (label !== unit.label) await labelIsFree(tx, siteId, unitId, unit.label);
      const data = { changed: changedFields<UnitFields>({ label, kind, areaM2, floorId, features, uses }, unit) };
      await record(tx, ctx, { action: "unit.edit", subjectId: unitId, zoneId, data });
    }),
  );
