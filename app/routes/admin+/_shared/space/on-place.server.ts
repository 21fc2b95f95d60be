import { on } from "~/auth/need";
import { readLease } from "~/data/space/leases.reader.server";
import { readSite, readZone } from "~/data/space/places.reader.server";
import { readUnit } from "~/data/space/units.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** The zone in the address, for who manages its sites or the zones themselves. */
export const onZone = <A extends "zone.manage" | "site.manage">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readZone(ctx.actor, params["id"]) : null;
    if (!found) throw new NotFound();
    admit(ctx.actor, action, { zoneId: found.id });
    return found;
  });

/** The site in the address, for who manages the sites of its zone or their units. */
export const onSite = <A extends "site.manage" | "unit.edit">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readSite(params["id"], ctx.today) : null;
    if (!found) throw new NotFound();
    admit(ctx.actor, action, { zoneId: found.zoneId });
    return found;
  });

const unitBy = <A extends "unit.read" | "unit.edit">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readUnit(params["id"], ctx.today) : null;
    if (!found) throw new NotFound();
    admit(ctx.actor, action, { zoneId: found.zoneId });
    return found;
  });

/** The unit in the address, on the officials' side: by its zone. */
export const onUnit = unitBy("unit.edit");

/** The same, for who may look at it. */
export const onUnitRead = unitBy("unit.read");

/** The lease in the address, by the zone of its unit. */
export const onLease = on("unit.edit", async ({ ctx, params }) => {
  const found = isId(params["id"]) ? await readLease(params["id"]) : null;
  if (!found) throw new NotFound();
  admit(ctx.actor, "unit.edit", { zoneId: found.zoneId });
  return found;
});
