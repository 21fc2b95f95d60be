import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { setUnitRent } from "~/use-cases/change/set-unit-rent.server";
import { closeSite } from "~/use-cases/space/close-site.server";
import { closeZone } from "~/use-cases/space/close-zone.server";
import { createSite } from "~/use-cases/space/create-site.server";
import { createUnit } from "~/use-cases/space/create-unit.server";
import { createZone } from "~/use-cases/space/create-zone.server";
import { editSite } from "~/use-cases/space/edit-site.server";
import { editUnit } from "~/use-cases/space/edit-unit.server";
import { endLease } from "~/use-cases/space/end-lease.server";
import { editZone } from "~/use-cases/space/edit-zone.server";
import { setFloors } from "~/use-cases/space/set-floors.server";
import { withdrawUnit } from "~/use-cases/space/withdraw-unit.server";
import { aWorld, useDatabase } from "../change/support/world";
import { aCompanyNamed } from "../decision/support/group";
import { aName, aPlace, room } from "../space/support";
import { changesAtOnce } from "./at-once";

useDatabase();

const first = { version: 1 } as const;

/** Each is done as it was read once, or by a name that is free once. */
changesAtOnce(aPlace, {
  "space/create-zone": ({ admin }) => {
    const asked = { name: aName(), slug: newId() };
    return async () => void (await createZone(admin, asked));
  },
  "space/edit-zone":
    ({ admin, zoneId, name }) =>
    () =>
      editZone(admin, { zoneId, ...first, name }),
  "space/close-zone":
    ({ admin, zoneId }) =>
    () =>
      closeZone(admin, { zoneId, ...first }),
  "space/create-site": ({ manager, zoneId, site }) => {
    const asked = { ...site, zoneId, name: aName(), slug: newId() };
    return async () => void (await createSite(manager, asked));
  },
  "space/edit-site":
    ({ manager, siteId, site }) =>
    () =>
      editSite(manager, { siteId, ...first, ...site }),
  "space/set-floors":
    ({ manager, siteId }) =>
    () =>
      setFloors(manager, { siteId, ...first, floors: ["1"] }),
  "space/close-site":
    ({ manager, siteId }) =>
    () =>
      closeSite(manager, { siteId, ...first }),
  "space/create-unit":
    ({ operator, siteId }) =>
    async () =>
      void (await createUnit(operator, { siteId, rent: 1_000, ...room, label: "102" })),
  "space/edit-unit":
    ({ operator, unitId }) =>
    () =>
      editUnit(operator, { unitId, ...first, ...room }),
  "space/withdraw-unit":
    ({ operator, unitId }) =>
    () =>
      withdrawUnit(operator, { unitId, ...first }),
  "space/end-lease": async ({ manager, unitId }) => {
    const companyId = await aCompanyNamed("Tenant");
    const days = { fromOn: new Date("2026-01-01"), toOn: new Date("2027-01-01") };
    const { id } = await prisma().occupancy.create({ data: { id: newId(), unitId, companyId, ...days } });
    return () => endLease(manager, { leaseId: id, ...first, lastDay: "2026-05-31", reason: "Given up" });
  },
});

/** With a company in the unit, whose change is reported. */
changesAtOnce(() => aWorld().then((world) => world.atSite()), {
  "change/set-unit-rent":
    ({ operator, unitIds: [unitId] }) =>
    async () =>
      void (await setUnitRent(operator, { unitId, ...first, rent: 6_000, from: "2026-03-10" })),
});
