import type { UseCaseContext } from "~/data/access/context";
import type { UnitFields } from "~/data/space/unit.server";
import { newId } from "~/platform/ids";
import { createSite } from "~/use-cases/space/create-site.server";
import { createUnit } from "~/use-cases/space/create-unit.server";
import { createZone } from "~/use-cases/space/create-zone.server";
import { as, person } from "../application/support/world";
import { anOfficial } from "../change/support/world";

let names = 0;

/** A name that no other place of the test has. */
export const aName = () => ({ en: `Hill ${++names}`, "zh-CN": `山${names}` });

export const room: UnitFields = {
  label: "101",
  kind: "room",
  areaM2: "80",
  floorId: null,
  features: ["furnished"],
  uses: ["office"],
};

export const anAdmin = async (): Promise<UseCaseContext> =>
  as((await person("admin")).userId, { grants: [{ role: "admin", zoneIds: "all" }] });

/** A zone that an administrator made, with a site and a unit that its manager made; each at its first version. */
export async function aPlace() {
  const admin = await anAdmin();
  const name = aName();
  const { id: zoneId } = await createZone(admin, { name, slug: newId() });
  const manager = await anOfficial("manager", zoneId);
  const site = { name, address: "1 Road", rent: 4_000, slug: newId() };
  const { id: siteId } = await createSite(manager, { zoneId, ...site });
  const { id: unitId } = await createUnit(manager, { siteId, rent: 4_500, ...room });
  const operator = as((await person("operator")).userId, { siteIds: [siteId] });
  return { admin, manager, operator, zoneId, siteId, unitId, site, name };
}
